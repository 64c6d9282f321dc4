import { closedLoop } from "../load/closed-loop"
import { openLoop } from "../load/open-loop"
import { until, untilOrdered } from "../load/orders"
import { connectTo } from "../load/send"
import { syok2pay } from "../messages"
import { succeeded } from "../messages/stripe"
import { coreCheckouts, ourCheckouts } from "../peers/shops"
import { cpuSeconds } from "../world/cpu"
import type { Running } from "../world/world"
import { number, perSecond } from "./figures"
import type { Context, Finding, Metric } from "./metric"

const MIN_RATIO = 10

/** Core begins a webhook's work this long after acknowledging it; that is not its speed. */
const CORE_WAITS_MS = 5000

const CONNECTIONS = 16

/** B6: how fast copies of a message that is settled are disposed of, follow-up work included. */
export const duplicates: Metric = {
  id: "duplicates",
  title: "Duplicates",
  measure: async (context) => {
    const { world, plan, say } = context
    await world.setStub({ paid: true, delayMs: 0 })
    const ours = await absorbedByUs(await world.ours("ours-shared"), context)
    say(`${plan.duplicates} duplicates`)
    const core = await absorbedByCore(await world.core("core-shared"), context)
    say(`${plan.coreDuplicates} duplicates of core`)
    return findingOf(ours, core, context)
  },
}

/** Duplicates a second until the last is answered and the server is at rest again. */
async function absorbedByUs(server: Running, { world, plan }: Context): Promise<number> {
  const [checkout] = await (await ourCheckouts(world, server))(1)
  const message = syok2pay.paid(checkout)
  const target = connectTo(server.url, CONNECTIONS)
  await openLoop(target, [message], 1)
  await untilOrdered(server.db, checkout.cartId)
  await untilAtRest(server)
  const begun = performance.now()
  let sent = 0
  while (sent < plan.duplicates) {
    const some = Array.from({ length: Math.min(1000, plan.duplicates - sent) }, () => message)
    await openLoop(target, some, 100_000)
    sent += some.length
  }
  await untilAtRest(server)
  const elapsed = performance.now() - begun - REST_MS
  await target.close()
  const { rows } = await server.db.query(
    "select deliveries, status from payment_callback where transaction_id = $1 and channel = 'server'",
    [checkout.id]
  )
  if (rows.length !== 1 || rows[0].deliveries !== plan.duplicates + 1) {
    throw new Error(`Duplicates were not folded into one row: ${JSON.stringify(rows)}`)
  }
  return (plan.duplicates / elapsed) * 1000
}

/** Milliseconds without work after which a server counts as at rest. */
const REST_MS = 400

async function untilAtRest({ pid }: Running): Promise<void> {
  let before = cpuSeconds(pid)
  await until(
    async () => {
      const now = cpuSeconds(pid)
      const used = now - before
      before = now
      return !(used > REST_MS / 1000 / 10)
    },
    "a server is still at work",
    120_000,
    REST_MS
  )
}

/** The same for core: until its workflow has ended for every copy, less the wait before it. */
async function absorbedByCore(server: Running, { world, plan }: Context): Promise<number> {
  const [checkout] = await (await coreCheckouts(world, server))(1)
  const finished = async () => {
    const answer = await fetch(`${server.url}/bench/finished`)
    return ((await answer.json()) as { finished: number }).finished
  }
  const message = succeeded(checkout.sessionId)
  const target = connectTo(server.url, CONNECTIONS)
  const before = await finished()
  await openLoop(target, [message], 1)
  await untilOrdered(server.db, checkout.cartId)
  await until(async () => (await finished()) > before, "core has not settled")
  const settled = await finished()
  const begun = performance.now()
  await closedLoop(
    target,
    Array.from({ length: plan.coreDuplicates }, () => message),
    3600
  ).catch(() => undefined)
  await until(
    async () => (await finished()) >= settled + plan.coreDuplicates,
    "core has not worked off its duplicates",
    300_000,
    20
  )
  await target.close()
  return (plan.coreDuplicates / (performance.now() - begun - CORE_WAITS_MS)) * 1000
}

function findingOf(ours: number, core: number, { plan }: Context): Finding {
  const times = ours / core
  return {
    text: [
      `${plan.duplicates} copies of a message whose order stands, until the last is acknowledged and the server is at rest; for core ${plan.coreDuplicates}, until its workflow has ended for the last, ` +
        "less the five seconds that it waits before. Core's own route takes every copy for a new message and works it off whole; ours are folded into the first one's row.",
    ],
    tables: [
      {
        head: ["peer", "duplicates/s"],
        rows: [
          ["U syok2pay", number(ours)],
          ["C1 core", number(core)],
        ],
      },
    ],
    charts: [],
    bars: [
      {
        what: "duplicates absorbed, against core",
        wanted: `≥ ${MIN_RATIO} ×`,
        measured: `${number(times)} × (${perSecond(ours)} to ${perSecond(core)})`,
        holds: times >= MIN_RATIO,
      },
    ],
    raw: { ours, core },
  }
}
