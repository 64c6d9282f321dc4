import { openLoop } from "../load/open-loop"
import { ordered, until } from "../load/orders"
import { figuresOf, type Figures } from "../load/samples"
import { connectTo } from "../load/send"
import { syok2pay } from "../messages"
import { sharedOurPeer, type Peer } from "../peers/peer"
import { ourCheckouts } from "../peers/shops"
import type { DrainMode } from "../plan"
import type { Running, World } from "../world/world"
import { ms, number, perSecond } from "./figures"
import type { Bar, Context, Finding, Metric } from "./metric"

const MAX_RATIO = 3

/** Callbacks a second with which the backlog comes in: a gateway that had been unable to reach us. */
const FLOOD_RATE = 400

/** Acknowledgements a second that are timed meanwhile. */
const PROBE_RATE = 50

/** What a server in Medusa's default mode takes for long and also settles (see `memory`). */
const WARM_UP_RATE = 200

type Drain = {
  mode: DrainMode
  idle: Figures
  flood: Figures
  during: Figures
  /** Orders placed while `during` was measured. */
  orders: number
  seconds: number
  /** Callbacks that still waited when it ended. */
  left: number
}

/** B5: what an acknowledgement costs while a backlog of paid carts is being worked off. */
export const drain: Metric = {
  id: "drain",
  title: "Acknowledgement while a backlog drains",
  measure: async (context) => {
    const drains: Drain[] = []
    for (const mode of context.plan.drainModes) {
      drains.push(await measureMode(mode, context))
      context.say(`${mode} mode`)
    }
    return findingOf(drains, context)
  },
}

async function measureMode(mode: DrainMode, { world, plan }: Context): Promise<Drain> {
  const server = await startServers(world, mode)
  const probes = await sharedOurPeer(world, server)
  const checkouts = await (await ourCheckouts(world, server))(plan.drainRows)
  await probe(probes, plan.warmUp)
  if (plan.reheat > 0) {
    await probe(probes, plan.reheat, WARM_UP_RATE)
    await forgetProbes(server)
  }
  const idle = await probe(probes, plan.drainSeconds)
  await forgetProbes(server)

  const target = connectTo(server.url)
  const flood = figuresOf(await openLoop(target, checkouts.map(syok2pay.paid), FLOOD_RATE))
  await target.close()

  const carts = checkouts.map(({ cartId }) => cartId)
  await until(async () => (await ordered(server.db, carts)) > 0, "nothing has drained")
  const before = await ordered(server.db, carts)
  const begun = performance.now()
  const during = await probe(probes, plan.drainSeconds)
  const seconds = (performance.now() - begun) / 1000
  const orders = (await ordered(server.db, carts)) - before
  const left = await waiting(server)
  await world.end(nameOf(mode))
  await world.end("ours-drain-worker")
  return { mode, idle, flood, during, orders, seconds, left }
}

const nameOf = (mode: DrainMode) => `ours-drain-${mode}`

/** One process for everything, or one that answers and one that works, on the same journal. */
async function startServers(world: World, mode: DrainMode): Promise<Running> {
  await world.setStub({ paid: true, delayMs: 0 })
  if (mode === "shared") {
    return world.ours(nameOf(mode))
  }
  const server = await world.ours(nameOf(mode), { mode: "server" })
  await world.ours("ours-drain-worker", { mode: "worker", databaseUrl: server.databaseUrl })
  return server
}

async function probe(peer: Peer, seconds: number, rate = PROBE_RATE): Promise<Figures> {
  const target = connectTo(peer.server.url)
  const messages = await peer.prepare(rate * seconds)
  const figures = figuresOf(await openLoop(target, messages, rate))
  await target.close()
  return figures
}

/** A worker takes the oldest first: it is the backlog that has to drain meanwhile, not these. */
async function forgetProbes({ db }: Running): Promise<void> {
  await db.query(
    `update payment_callback set status = 'done', next_attempt_at = null, settled_at = now()
     where status in ('new', 'waiting') and account <> $1`,
    [syok2pay.rows.account]
  )
}

async function waiting({ db }: Running): Promise<number> {
  const { rows } = await db.query(
    `select count(*)::int as left from payment_callback
     where status in ('new', 'waiting', 'in_progress') and account = $1`,
    [syok2pay.rows.account]
  )
  return rows[0].left
}

function findingOf(drains: Drain[], { plan }: Context): Finding {
  return {
    text: [
      `${plan.drainRows} callbacks for as many carts come in at ${FLOOD_RATE}/s; then, from their first order on, ${PROBE_RATE} other callbacks a second are timed for ${plan.drainSeconds} s. ` +
        "Idle is the same before. `shared` is one process for everything, Medusa's default; `split` is one in mode `server` and one in mode `worker`, without Redis, so that the worker finds its work by sweeping, on the same two cores.",
    ],
    tables: [
      {
        head: [
          ...["mode", "idle p50 ms", "idle p99 ms", "draining p50 ms", "draining p99 ms"],
          ...["flood p99 ms", "not 2xx", "orders/s meanwhile", "left"],
        ],
        rows: drains.map(({ mode, idle, during, flood, orders, seconds, left }) => [
          mode,
          ...[idle.p50, idle.p99, during.p50, during.p99, flood.p99].map(number),
          String(during.failed + flood.failed),
          number(orders / seconds),
          String(left),
        ]),
      },
    ],
    charts: [],
    bars: drains.map((one) => barOf(one)),
    raw: drains,
  }
}

function barOf({ mode, idle, during, left, orders, seconds }: Drain): Bar {
  const times = during.p99 / idle.p99
  const rest =
    left === 0
      ? "; the backlog ended before the measurement did"
      : orders === 0
        ? "; nothing drained meanwhile, so this says nothing"
        : ""
  return {
    what: `acknowledgement p99 while a backlog drains, ${mode}`,
    wanted: `≤ ${MAX_RATIO} × idle`,
    measured: `${number(times)} × (${ms(during.p99)} to ${ms(idle.p99)}, ${perSecond(orders / seconds)} orders${rest})`,
    holds: times <= MAX_RATIO && orders > 0,
  }
}
