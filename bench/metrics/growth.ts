import { claimCallbacks } from "../../src/modules/payment-journal/store/callback-queue"
import { connect } from "../../integration-tests/support/knex"
import { writeHistory } from "../load/history"
import { openLoop } from "../load/open-loop"
import { figuresOf, median, percentile } from "../load/samples"
import { connectTo } from "../load/send"
import { syok2pay } from "../messages"
import { ourPeer, type Peer } from "../peers/peer"
import type { World } from "../world/world"
import { reheat, warmUp } from "./all-peers"
import { adminToken, adminTimes } from "./admin-list"
import { ms, number, ratio, roundsOf, spread } from "./figures"
import type { Bar, Context, Finding, Metric } from "./metric"

const ACK_RATE = 200
const MAX_ACK_GROWTH = 1.15
const MAX_CLAIM_GROWTH = 1.25
const MAX_LIST_MS = 50

const CLAIMS = 100

type Round = { ackP50: number; ackP99: number; claimMs: number }

type Journal = { rows: number; peer: Peer; token: string; rounds: Round[] }

/** B7: what a journal of a million rows costs. */
export const growth: Metric = {
  id: "growth",
  title: "The same with an old journal",
  measure: async (context) => {
    const { world, plan, say } = context
    const sizes = [0, ...plan.journalRows]
    const journals = await Promise.all(sizes.map((rows) => openJournal(world, rows)))
    say(`journals of ${sizes.join(", ")} callbacks`)
    await warmUp(
      journals.map(({ peer }) => peer),
      context
    )
    for (let round = 1; round <= plan.rounds; round++) {
      for (const journal of journals) {
        journal.rounds.push(await measureRound(journal, context))
      }
    }
    const oldest = journals[journals.length - 1]
    const list = await adminTimes(oldest.peer.server.url, oldest.token)
    for (const { peer } of journals) {
      await world.end(peer.server.name)
    }
    return findingOf(journals, list, context)
  },
}

async function openJournal(world: World, rows: number): Promise<Journal> {
  const server = await world.ours(`ours-${rows}-rows`, { mode: "server" })
  await writeHistory(server.db, rows)
  const token = await adminToken(server.url, world.shop)
  return { rows, peer: ourPeer(server, syok2pay), token, rounds: [] }
}

async function measureRound({ peer }: Journal, context: Context): Promise<Round> {
  const { plan } = context
  await reheat(peer, context)
  const messages = await peer.prepare(ACK_RATE * plan.growthSeconds)
  const target = connectTo(peer.server.url)
  const figures = figuresOf(await openLoop(target, messages, ACK_RATE))
  await target.close()
  return { ackP50: figures.p50, ackP99: figures.p99, claimMs: await claimTime(peer) }
}

/** Milliseconds of one claim of four due callbacks, by the plugin's own statement; the median. */
async function claimTime({ server }: Peer): Promise<number> {
  const db = connect(server.databaseUrl)
  try {
    const times: number[] = []
    for (let claim = 0; claim < CLAIMS; claim++) {
      const begun = performance.now()
      const claimed = await claimCallbacks(db, { limit: 4 })
      times.push(performance.now() - begun)
      if (claimed.length < 4) {
        throw new Error("Too few callbacks were due to measure claims")
      }
    }
    return median(times)
  } finally {
    await db.destroy()
  }
}

function findingOf(journals: Journal[], list: number[] | null, { plan }: Context): Finding {
  const [fresh, ...old] = journals
  const oldest = old[old.length - 1]
  const values = (journal: Journal, key: keyof Round) => journal.rounds.map((one) => one[key])
  const grown = (key: keyof Round) => ratio(values(oldest, key), values(fresh, key))
  const bars: Bar[] = [
    {
      what: `acknowledgement p50 with ${oldest.rows} callbacks in the journal, against an empty one`,
      wanted: `≤ ${MAX_ACK_GROWTH} ×`,
      measured: `${number(grown("ackP50"))} ×`,
      holds: grown("ackP50") <= MAX_ACK_GROWTH,
    },
    {
      what: "claim of due callbacks, the same",
      wanted: `≤ ${MAX_CLAIM_GROWTH} ×`,
      measured: `${number(grown("claimMs"))} ×`,
      holds: grown("claimMs") <= MAX_CLAIM_GROWTH,
    },
    ...(list
      ? [
          {
            what: "first page of the admin's list of callbacks over HTTP, p50, the same journal",
            wanted: `< ${MAX_LIST_MS} ms`,
            measured: `${ms(percentile(list, 0.5))} (p99 ${ms(percentile(list, 0.99))})`,
            holds: percentile(list, 0.5) < MAX_LIST_MS,
          },
        ]
      : []),
  ]
  return {
    text: [
      `Journals with as many settled callbacks of two years and their payments and events, one server each; ${roundsOf(plan.rounds)}, in turn. A claim takes four due callbacks by the plugin's own statement.`,
      ...(list
        ? []
        : ["`GET /admin/payment-callbacks` does not exist yet, so its list was not measured."]),
    ],
    tables: [
      {
        head: ["callbacks", "ack p50 ms", "ack p99 ms", "claim ms"],
        rows: journals.map((journal) => [
          String(journal.rows),
          ...(["ackP50", "ackP99", "claimMs"] as const).map((key) => spread(values(journal, key))),
        ]),
      },
    ],
    charts: [
      {
        name: "growth-ack",
        title: `p50 of the acknowledgement at ${ACK_RATE}/s by callbacks in the journal, ms`,
        bars: journals.map((journal) => ({
          label: `U with ${journal.rows}`,
          values: values(journal, "ackP50"),
        })),
      },
    ],
    bars,
    raw: { journals: journals.map(({ rows, rounds }) => ({ rows, rounds })), list },
  }
}
