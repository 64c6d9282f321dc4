import { openLoop } from "../load/open-loop"
import { median, percentile } from "../load/samples"
import { untilCaptured, untilOrdered } from "../load/orders"
import { connectTo, type Target } from "../load/send"
import type { Message } from "../load/message"
import type { Checkout, OurCheckout } from "../load/checkouts"
import { syok2pay } from "../messages"
import { succeeded } from "../messages/stripe"
import { coreCheckouts, ourCheckouts, type Checkouts } from "../peers/shops"
import { cpuSeconds, postgresCpu } from "../world/cpu"
import type { Running } from "../world/world"
import { FLOOD_RATE, placedByCore, placedByUs } from "./place-orders"
import { ms, number, perSecond, ratio, roundsOf, spread } from "./figures"
import type { Context, Finding, Metric } from "./metric"

const MAX_P50_MS = 150
const MIN_SHARE_OF_CORE = 0.9

/** Workflows that core runs side by side; the best of them counts. */
const PARALLEL = [1, 4, 8]

/** B4: from the callback to the order, and how many orders a second. */
export const settle: Metric = {
  id: "settle",
  title: "From callback to order",
  measure: async (context) => {
    const { world, plan, say } = context
    await world.setStub({ paid: true, delayMs: 0 })
    const [ours, core] = await Promise.all([world.ours("ours-shared"), world.core("core-shared")])
    const fresh = await ourCheckouts(world, ours)
    const theirs = await coreCheckouts(world, core)
    await flood(ours, fresh, 10)
    await coreRate(core, theirs, 10, 4)
    const atRest = await oneByOne(
      ours,
      await fresh(plan.settleAtRest),
      called(ours, ({ ...row }) => syok2pay.paid(row))
    )
    say(`${plan.settleAtRest} orders at rest`)
    const workflowAtRest = await oneByOne(core, await theirs(plan.settleAtRest), async (one) => {
      const processed = placedByCore(core, [one], 1)
      return { ack: NaN, done: processed }
    })
    say(`${plan.settleAtRest} orders of core's workflow at rest`)
    const coreAtRest = await oneByOne(
      core,
      await theirs(plan.coreAtRest),
      called(core, ({ sessionId }) => succeeded(sessionId))
    )
    say(`${plan.coreAtRest} orders of core at rest`)
    const floods: Rate[] = []
    const workflows: Rate[] = []
    for (let round = 1; round <= plan.rounds; round++) {
      floods.push(await flood(ours, fresh, plan.settleFlood))
      const some = Math.ceil(plan.settleFlood / PARALLEL.length)
      const rates: Rate[] = []
      for (const parallel of PARALLEL) {
        rates.push(await coreRate(core, theirs, some, parallel))
      }
      workflows.push(rates.reduce((one, other) => (one.perSecond > other.perSecond ? one : other)))
      say(`round ${round} of ${plan.rounds}`)
    }
    return findingOf({ atRest, workflowAtRest, coreAtRest, floods, workflows }, context)
  },
}

type Rest = { ack: number[]; order: number[] }

/** Milliseconds until the acknowledgement, if there is one, and the end of what was started. */
type Started = { ack: number; done?: Promise<unknown> }

/** Milliseconds for what comes after the last write of a payment: subscribers, announcements. */
const REST_MS = 150

/** One payment after the other, the next only when nothing is left to do for the former one. */
async function oneByOne<T extends Checkout>(
  { db }: Running,
  checkouts: T[],
  start: (checkout: T) => Promise<Started>
): Promise<Rest> {
  const rest: Rest = { ack: [], order: [] }
  for (const checkout of checkouts) {
    const begun = performance.now()
    const { ack, done } = await start(checkout)
    rest.ack.push(ack)
    rest.order.push((await untilOrdered(db, checkout.cartId)) - begun)
    await done
    await untilCaptured(db, checkout.sessionId)
    await new Promise((rested) => setTimeout(rested, REST_MS))
  }
  return rest
}

/** Starts a payment's settling with the callback of its gateway. */
function called<T>({ url }: Running, messageOf: (checkout: T) => Message) {
  return async (checkout: T): Promise<Started> => {
    const target = connectTo(url, 1)
    const ack = await acknowledged(target, messageOf(checkout))
    await target.close()
    return { ack }
  }
}

async function acknowledged(target: Target, message: Message): Promise<number> {
  const { latencies, statuses } = await openLoop(target, [message], 1)
  if (statuses[200] !== 1) {
    throw new Error(`A callback was not acknowledged: ${JSON.stringify(statuses)}`)
  }
  return latencies[0]
}

/** Orders a second, and the processor time of one in the server and in Postgres. */
type Rate = { perSecond: number; cpuMs: number; postgresMs: number }

/** `work` places `count` orders and returns the milliseconds that this took. */
async function rateOf(
  { pid, db }: Running,
  count: number,
  work: () => Promise<number>
): Promise<Rate> {
  const postgres = await postgresCpu(db)
  const [server, database] = [cpuSeconds(pid), postgres()]
  const elapsed = await work()
  const each = (used: number) => (used * 1000) / count
  return {
    perSecond: (count / elapsed) * 1000,
    cpuMs: each(cpuSeconds(pid) - server),
    postgresMs: each(postgres() - database),
  }
}

/** From the first callback of a flood to the last order. */
async function flood(server: Running, fresh: Checkouts<OurCheckout>, count: number): Promise<Rate> {
  const checkouts = await fresh(count)
  return rateOf(server, count, () => placedByUs(server, checkouts))
}

/** Core's own payment workflow, run at once instead of five seconds later. */
async function coreRate(
  server: Running,
  theirs: Checkouts<Checkout>,
  count: number,
  parallel: number
): Promise<Rate> {
  const checkouts = await theirs(count)
  return rateOf(server, count, () => placedByCore(server, checkouts, parallel))
}

type Measured = {
  atRest: Rest
  workflowAtRest: Rest
  coreAtRest: Rest
  floods: Rate[]
  workflows: Rate[]
}

function findingOf(measured: Measured, { plan }: Context): Finding {
  const { atRest, workflowAtRest, coreAtRest, floods, workflows } = measured
  const p50 = percentile(atRest.order, 0.5)
  const [ours, theirs] = [floods, workflows].map((some) => some.map((one) => one.perSecond))
  const share = ratio(ours, theirs)
  const inFlood = (name: string, some: Rate[]) => [
    name,
    spread(some.map((one) => one.perSecond)),
    number(median(some.map((one) => one.cpuMs))),
    number(median(some.map((one) => one.postgresMs))),
  ]
  const rest = (name: string, { ack, order }: Rest) => [
    name,
    String(order.length),
    ...[ack, order].flatMap((some) =>
      [0.5, 0.99].map((at) => (Number.isNaN(some[0]) ? "–" : number(percentile(some, at))))
    ),
  ]
  return {
    text: [
      "At rest: one payment after the other, each with a cart of its own that the callback completes; gateways are stubs that answer at once. " +
        "The order counts from when another connection sees it committed. Medusa's default mode, everything in one process.",
      `In a flood: ${plan.settleFlood} callbacks at ${FLOOD_RATE}/s, until the last order stands, ${roundsOf(plan.rounds)}. Core's rate is that of its payment workflow for as many carts, started at once and ` +
        `${PARALLEL.join(", ")} side by side, whichever is best: its webhook route would wait five seconds first. Ours asks the gateway, keeps a journal and captures; what bounds both is Medusa's cart completion. Processor time is that of the server and of Postgres for each order; ours includes the acknowledgement, core's does not.`,
    ],
    tables: [
      {
        head: ["at rest", "payments", "ack p50 ms", "ack p99 ms", "order p50 ms", "order p99 ms"],
        rows: [
          rest("U syok2pay", atRest),
          rest("C1 core", coreAtRest),
          rest("core's workflow, called at once", workflowAtRest),
        ],
      },
      {
        head: ["in a flood", "orders/s", "server CPU ms each", "Postgres CPU ms each"],
        rows: [inFlood("U syok2pay", floods), inFlood("C1 core's workflow", workflows)],
      },
    ],
    charts: [
      {
        name: "settle-rate",
        title: "Orders per second, from callbacks",
        bars: [
          { label: "U syok2pay", values: ours },
          { label: "C1 core's workflow", values: theirs },
        ],
      },
    ],
    bars: [
      {
        what: "receipt to order placed at rest, p50",
        wanted: `< ${MAX_P50_MS} ms`,
        measured: `${ms(p50)} (core: ${ms(percentile(coreAtRest.order, 0.5))}; its workflow alone: ${ms(percentile(workflowAtRest.order, 0.5))})`,
        holds: p50 < MAX_P50_MS,
      },
      {
        what: "orders a second against core's own workflow",
        wanted: `≥ ${MIN_SHARE_OF_CORE} ×`,
        measured: `${number(share)} × (${perSecond(ours[0])} in the first round)`,
        holds: share >= MIN_SHARE_OF_CORE,
      },
    ],
    raw: measured,
  }
}
