import { closedLoop } from "../load/closed-loop"
import { insertOpenPayments } from "../load/journal-rows"
import type { Message } from "../load/message"
import { openLoop } from "../load/open-loop"
import { figuresOf, median, percentile, type Samples } from "../load/samples"
import { connectTo } from "../load/send"
import { syok2pay } from "../messages"
import { expressMessage, expressPeer, ourPeers, type Peer } from "../peers/peer"
import { MOST_PER_SECOND, reheat, warmUp } from "./all-peers"
import { ms, number, ratio, roundsOf, spread } from "./figures"
import type { Context, Finding, Metric } from "./metric"

const MIN_RATIO = 2
const MAX_P99_MS = 1000

/** Genuine callbacks a second that come in between. */
const HONEST_RATE = 20

type Round = { accepted: number; refused: number; honest: number[] }

/** B9: a flood of callbacks that prove nothing, and what it costs the honest ones. */
export const refusals: Metric = {
  id: "refusals",
  title: "Callbacks without proof",
  measure: async (context) => {
    const { world, plan, say } = context
    const [[ours], express] = await Promise.all([ourPeers(world, [syok2pay]), expressPeer(world)])
    await warmUp([ours, express], context)
    const [payment] = await insertOpenPayments(ours.server.db, syok2pay.rows, 1)
    const forged: [Peer, () => Message][] = [
      [express, () => expressMessage("somebody else's")],
      [ours, () => syok2pay.forged(payment)],
    ]
    const rounds = new Map<string, Round[]>(forged.map(([{ name }]) => [name, []]))
    for (let round = 1; round <= plan.rounds; round++) {
      for (const [peer, make] of forged) {
        rounds.get(peer.name)?.push(await measureRound(peer, make, context))
      }
      say(`round ${round} of ${plan.rounds}`)
    }
    return findingOf(rounds, ours.name, context)
  },
}

async function measureRound(peer: Peer, make: () => Message, context: Context): Promise<Round> {
  const seconds = context.plan.refusalSeconds
  await reheat(peer, context)
  const target = connectTo(peer.server.url)
  const honest = connectTo(peer.server.url)
  const genuine = await peer.prepare(MOST_PER_SECOND[peer.kind] * seconds)
  const accepted = figuresOf(await closedLoop(target, genuine, seconds)).perSecond
  const flood = Array.from({ length: 2000 }, make)
  const endless = new Proxy(flood, {
    get: (list, key) => list[Number(String(key)) % list.length],
  })
  const [refused, meanwhile] = await Promise.all([
    closedLoop(target, endless, seconds),
    peer.prepare(HONEST_RATE * seconds).then((some) => openLoop(honest, some, HONEST_RATE)),
  ])
  await target.close()
  await honest.close()
  requireAll(meanwhile, 200, "An honest callback was not acknowledged")
  requireAll(refused, 401, "A callback without proof was not refused")
  return {
    accepted,
    refused: (refused.latencies.length / refused.elapsed) * 1000,
    honest: meanwhile.latencies,
  }
}

function requireAll({ statuses }: Samples, wanted: number, problem: string): void {
  const others = Object.keys(statuses).filter((status) => Number(status) !== wanted)
  if (others.length > 0) {
    throw new Error(`${problem}: ${JSON.stringify(statuses)}`)
  }
}

function findingOf(rounds: Map<string, Round[]>, ours: string, { plan }: Context): Finding {
  const of = (name: string) => rounds.get(name) ?? []
  const times = ratio(
    of(ours).map(({ refused }) => refused),
    of(ours).map(({ accepted }) => accepted)
  )
  const honest = median(of(ours).map((one) => percentile(one.honest, 0.99)))
  return {
    text: [
      `Full load of forged callbacks from 64 connections for ${plan.refusalSeconds} s, and ${HONEST_RATE} genuine ones a second from others; before that, full load of genuine ones. ${roundsOf(plan.rounds)}. ` +
        "What is refused is answered 401 and at most 20 a second are written down.",
    ],
    tables: [
      {
        head: ["peer", "accepted/s", "refused/s", "genuine ones meanwhile, p99 ms"],
        rows: [...rounds].map(([name, some]) => [
          name,
          spread(some.map(({ accepted }) => accepted)),
          spread(some.map(({ refused }) => refused)),
          spread(some.map((one) => percentile(one.honest, 0.99))),
        ]),
      },
    ],
    charts: [],
    bars: [
      {
        what: "refused callbacks against accepted ones, at full load",
        wanted: `≥ ${MIN_RATIO} ×`,
        measured: `${number(times)} ×`,
        holds: times >= MIN_RATIO,
      },
      {
        what: "acknowledgement of genuine ones meanwhile, p99",
        wanted: `< ${MAX_P99_MS} ms`,
        measured: ms(honest),
        holds: honest < MAX_P99_MS,
      },
    ],
    raw: Object.fromEntries(rounds),
  }
}
