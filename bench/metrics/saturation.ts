import { closedLoop } from "../load/closed-loop"
import { figuresOf, median, type Figures } from "../load/samples"
import { connectTo, CONNECTIONS } from "../load/send"
import type { Peer } from "../peers/peer"
import { cpuSeconds, postgresCpu } from "../world/cpu"
import { allPeers, MOST_PER_SECOND, reheat, warmUp } from "./all-peers"
import { number, perSecond, ratio, roundsOf, spread } from "./figures"
import type { Bar, Context, Finding, Metric } from "./metric"
import { pgbench } from "./pgbench"

const MIN_SHARE_OF_EXPRESS = 0.3

type Round = Figures & { peer: string; round: number; cpuMs: number; postgresMs: number }

/** B2: how many acknowledgements a second there are at most. */
export const saturation: Metric = {
  id: "saturation",
  title: "Acknowledgements at full load",
  measure: async (context) => {
    const { plan, say, world } = context
    const peers = await allPeers(context, { shared: false })
    await warmUp(peers, context)
    const postgres = await postgresCpu(peers[0].server.db)
    const rounds: Round[] = []
    const inserts: number[] = []
    for (let round = 1; round <= plan.rounds; round++) {
      const measured = await pgbench(world, plan.saturationSeconds)
      if (measured !== null) {
        inserts.push(measured)
      }
      for (const peer of peers) {
        rounds.push(await measureRound(peer, round, postgres, context))
      }
      say(`round ${round} of ${plan.rounds}`)
    }
    return findingOf(peers, rounds, inserts, context)
  },
}

async function measureRound(
  peer: Peer,
  round: number,
  postgres: () => number,
  context: Context
): Promise<Round> {
  const seconds = context.plan.saturationSeconds
  await reheat(peer, context)
  const messages = await peer.prepare(MOST_PER_SECOND[peer.kind] * seconds)
  const target = connectTo(peer.server.url)
  const [server, database] = [cpuSeconds(peer.server.pid), postgres()]
  const figures = figuresOf(await closedLoop(target, messages, seconds))
  const each = (used: number) => (used * 1000) / figures.count
  await target.close()
  return {
    ...figures,
    peer: peer.name,
    round,
    cpuMs: each(cpuSeconds(peer.server.pid) - server),
    postgresMs: each(postgres() - database),
  }
}

function findingOf(peers: Peer[], rounds: Round[], inserts: number[], { plan }: Context): Finding {
  const of = (peer: string) => rounds.filter((one) => one.peer === peer)
  const rates = (peer: string) => of(peer).map((one) => one.perSecond)
  const rows = peers.map(({ name }) => [
    name,
    spread(rates(name)),
    spread(of(name).map((one) => one.p99)),
    number(median(of(name).map((one) => one.cpuMs))),
    number(median(of(name).map((one) => one.postgresMs))),
    String(of(name).reduce((sum, one) => sum + one.failed, 0)),
  ])
  const limit: string[][] = inserts.length
    ? [["L0 pgbench, 16 clients", spread(inserts), "", "", "", ""]]
    : []
  return {
    text: [
      `${CONNECTIONS} connections, each with its next message as soon as the former one is answered, for ${plan.saturationSeconds} s; ${roundsOf(plan.rounds)}. ` +
        "Servers run in Medusa's mode `server`, and their event bus in memory calls no subscriber, as the one in Redis would not there, so that nothing but acknowledging is measured: core's event is heard by nobody, ours waits in the journal for a worker. " +
        "Processor time is that of the server's process and of Postgres, for each acknowledgement; unlike the rates it hardly depends on what else the machine does.",
      ...(inserts.length
        ? []
        : ["L0 was not measured: there is no `pgbench` on this machine's PATH."]),
    ],
    tables: [
      {
        head: ["peer", "acks/s", "p99 ms", "server CPU ms", "Postgres CPU ms", "not 2xx"],
        rows: [...limit, ...rows],
      },
    ],
    charts: [
      {
        name: "saturation",
        title: "Acknowledgements per second at full load",
        bars: peers.map(({ name }) => ({ label: name, values: rates(name) })),
      },
    ],
    bars: barsOf(peers, rates, inserts),
    raw: { rounds, inserts },
  }
}

function barsOf(peers: Peer[], rates: (peer: string) => number[], inserts: number[]): Bar[] {
  const slowest = peers
    .filter(({ kind }) => kind === "U")
    .reduce((left, right) =>
      median(rates(left.name)) < median(rates(right.name)) ? left : right
    ).name
  const against = (peer: string) => ratio(rates(slowest), rates(peer))
  const [core, express] = [against("C1 core"), against("L1 express")]
  const inserted = inserts.length
    ? `; ${number((100 * median(rates(slowest))) / median(inserts))} % of L0`
    : ""
  return [
    {
      what: "durable acknowledgements at full load, slowest gateway, against core's, which are not durable",
      wanted: "≥ 1 ×",
      measured: `${number(core)} × (${slowest}, ${perSecond(median(rates(slowest)))})`,
      holds: core >= 1,
    },
    {
      what: "the same against bare Express with one INSERT",
      wanted: `≥ ${MIN_SHARE_OF_EXPRESS * 100} %`,
      measured: `${number(express * 100)} %${inserted}`,
      holds: express >= MIN_SHARE_OF_EXPRESS,
    },
  ]
}
