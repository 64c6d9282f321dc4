import { openLoop } from "../load/open-loop"
import { figuresOf, type Figures } from "../load/samples"
import { connectTo } from "../load/send"
import type { Peer } from "../peers/peer"
import { ms, number, ratio, roundsOf, spread } from "./figures"
import type { Bar, Context, Finding, Metric } from "./metric"
import { allPeers, reheat, warmUp } from "./all-peers"
import { median } from "../load/samples"

/** Acknowledgements a second at which latency is judged. */
const JUDGED_RATE = 200
const MAX_P99_MS = 25
const MAX_RATIO = 1.5

type Round = Figures & { peer: string; rate: number; round: number; stored: number | null }

/** B1: how long a gateway waits for our answer when messages come at a steady rate. */
export const ackLatency: Metric = {
  id: "ack",
  title: "Acknowledgement at a steady rate",
  measure: async (context) => {
    const { plan, say } = context
    const peers = await allPeers(context, { shared: plan.kind === "full" })
    await warmUp(peers, context)
    const rounds: Round[] = []
    for (let round = 1; round <= plan.rounds; round++) {
      for (const peer of peers) {
        for (const rate of plan.ackRates.filter((one) => peersAt(one, peers).includes(peer))) {
          rounds.push(await measureRound(peer, rate, round, context))
        }
      }
      say(`round ${round} of ${plan.rounds}`)
    }
    return findingOf(peers, rounds, context)
  },
}

/** A rate that no bar judges is measured of one gateway and whom it is compared with. */
function peersAt(rate: number, peers: Peer[]): Peer[] {
  const first = peers.find(({ kind }) => kind === "U")
  return rate === JUDGED_RATE ? peers : peers.filter((peer) => peer.kind !== "U" || peer === first)
}

async function measureRound(
  peer: Peer,
  rate: number,
  round: number,
  context: Context
): Promise<Round> {
  const { plan } = context
  await reheat(peer, context)
  const messages = await peer.prepare(rate * plan.ackSeconds)
  const before = await peer.kept?.()
  const target = connectTo(peer.server.url)
  const figures = figuresOf(await openLoop(target, messages, rate))
  await target.close()
  const after = await peer.kept?.()
  const stored = after === undefined || before === undefined ? null : after - before
  return { ...figures, peer: peer.name, rate, round, stored }
}

function findingOf(peers: Peer[], rounds: Round[], { plan }: Context): Finding {
  const of = (peer: string, rate: number) =>
    rounds.filter((one) => one.peer === peer && one.rate === rate)
  const rows = plan.ackRates.flatMap((rate) =>
    peersAt(rate, peers).map(({ name }) => {
      const some = of(name, rate)
      return [
        name,
        `${rate}/s`,
        ...(["p50", "p99", "p999"] as const).map((key) => spread(some.map((one) => one[key]))),
        String(some.reduce((sum, one) => sum + one.failed, 0)),
      ]
    })
  )
  return {
    text: [
      `${roundsOf(plan.rounds)} of ${plan.ackSeconds} s for each peer, one after the other in every round; medians, in brackets the range. ` +
        `Milliseconds from when a message was due. The generator itself was late by ${ms(median(rounds.map((one) => one.lagP99)))} (p99), which is in the figures of all.`,
    ],
    tables: [{ head: ["peer", "rate", "p50 ms", "p99 ms", "p99.9 ms", "not 2xx"], rows }],
    charts: [
      {
        name: "ack-p99",
        title: `p99 of the acknowledgement at ${JUDGED_RATE}/s, ms`,
        bars: peers.map(({ name }) => ({
          label: name,
          values: of(name, JUDGED_RATE).map((one) => one.p99),
        })),
      },
    ],
    bars: [...latencyBars(peers, (peer) => of(peer, JUDGED_RATE)), storedBar(rounds)],
    raw: rounds,
  }
}

function latencyBars(peers: Peer[], of: (peer: string) => Round[]): Bar[] {
  const core = of("C1 core").map(({ p99 }) => p99)
  const ours = peers.filter(({ kind, name }) => kind === "U" && !name.includes("shared"))
  const judged = ours.map(({ name }) => {
    const p99 = of(name).map((one) => one.p99)
    return { name, p99: median(p99), ratio: ratio(p99, core) }
  })
  const slowest = judged.reduce((left, right) => (left.p99 > right.p99 ? left : right))
  const farthest = judged.reduce((left, right) => (left.ratio > right.ratio ? left : right))
  return [
    {
      what: `acknowledgement at ${JUDGED_RATE}/s, p99, every gateway`,
      wanted: `≤ ${MAX_P99_MS} ms`,
      measured: `${ms(slowest.p99)} (${slowest.name})`,
      holds: slowest.p99 <= MAX_P99_MS,
    },
    {
      what: `the same against core's, which keeps nothing`,
      wanted: `≤ ${MAX_RATIO} ×`,
      measured: `${number(farthest.ratio)} × (${farthest.name})`,
      holds: farthest.ratio <= MAX_RATIO,
    },
  ]
}

/** An acknowledgement that left no row would be the one thing that this plugin must never give. */
function storedBar(rounds: Round[]): Bar {
  const ours = rounds.filter(({ peer }) => peer.startsWith("U"))
  const acknowledged = ours.reduce((sum, { count, failed }) => sum + count - failed, 0)
  const stored = ours.reduce((sum, one) => sum + (one.stored ?? 0), 0)
  return {
    what: "rows in the journal for what was acknowledged",
    wanted: "as many",
    measured: `${stored} of ${acknowledged}`,
    holds: stored === acknowledged,
  }
}
