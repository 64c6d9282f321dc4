import { readFileSync } from "node:fs"
import { openLoop } from "../load/open-loop"
import { median } from "../load/samples"
import { connectTo } from "../load/send"
import { sharedCorePeer, sharedOurPeer, type Peer } from "../peers/peer"
import { number } from "./figures"
import { leftOut, type Context, type Finding, type Metric } from "./metric"

const RATE = 200
const MAX_DRIFT = 0.05

/** Seconds of load made at once, so that the generator's own memory stays small. */
const SLICE = 5

type Sample = { seconds: number; megabytes: number }
type Course = { name: string; samples: Sample[]; failed: number }

/** B10: whether a server that has taken callbacks for ten minutes is as large as before. */
export const memory: Metric = {
  id: "memory",
  title: "Memory under a steady load",
  measure: async (context) => {
    const { world, plan, say } = context
    if (plan.memorySeconds === 0) {
      return leftOut("memory tells nothing within seconds")
    }
    const courses: Course[] = []
    const wanted: [Peer, number][] = [
      [await sharedOurPeer(world), plan.memorySeconds],
      [await sharedCorePeer(world), plan.coreMemorySeconds],
    ]
    for (const [peer, seconds] of wanted) {
      courses.push(await followed(peer, seconds))
      say(peer.name)
    }
    return findingOf(courses, context)
  },
}

async function followed(peer: Peer, seconds: number): Promise<Course> {
  const target = connectTo(peer.server.url)
  const samples: Sample[] = []
  let failed = 0
  for (let at = 0; at < seconds; at += SLICE) {
    const { latencies, statuses } = await openLoop(target, await peer.prepare(RATE * SLICE), RATE)
    failed += latencies.length - (statuses[200] ?? 0)
    samples.push({ seconds: at + SLICE, megabytes: residentMegabytes(peer.server.pid) })
  }
  await target.close()
  return { name: peer.name, samples, failed }
}

/** NaN where there is no `/proc`. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes] =
      /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return NaN
  }
}

/** The second quarter of the time against the last one: what a heap takes to warm up is no leak. */
function driftOf({ samples }: Course): number {
  const quarter = Math.floor(samples.length / 4)
  const of = (from: number, to: number) =>
    median(samples.slice(from, to).map(({ megabytes }) => megabytes))
  return of(samples.length - quarter, samples.length) / of(quarter, 2 * quarter) - 1
}

function findingOf(courses: Course[], { plan }: Context): Finding {
  const [ours] = courses
  const drift = driftOf(ours)
  return {
    text: [
      `${RATE} callbacks a second for ${plan.memorySeconds} s in Medusa's default mode, each announcing nothing new: kept, looked at and done; for core, looked at five seconds later, and for ${plan.coreMemorySeconds} s only. ` +
        "Resident memory of the server's process, the last quarter of the time against the second.",
    ],
    tables: [
      {
        head: ["peer", "seconds", "at first MB", "at last MB", "most MB", "drift", "not 2xx"],
        rows: courses.map((course) => {
          const sizes = course.samples.map(({ megabytes }) => megabytes)
          return [
            course.name,
            String(course.samples.length * SLICE),
            ...[sizes[0], sizes[sizes.length - 1], Math.max(...sizes)].map(number),
            percentOf(driftOf(course)),
            String(course.failed),
          ]
        }),
      },
    ],
    charts: [
      {
        name: "memory",
        title: `Resident memory at ${RATE} callbacks/s, MB`,
        x: "seconds",
        lines: courses.map(({ name, samples }) => ({
          label: name,
          points: samples.map(({ seconds, megabytes }): [number, number] => [seconds, megabytes]),
        })),
      },
    ],
    bars: [
      {
        what: "resident memory after ten minutes",
        wanted: `within ± ${100 * MAX_DRIFT} %`,
        measured: percentOf(drift),
        holds: Math.abs(drift) <= MAX_DRIFT,
      },
    ],
    raw: courses,
  }
}

const percentOf = (share: number) =>
  `${share < 0 ? "−" : "+"}${(100 * Math.abs(share)).toFixed(1)} %`
