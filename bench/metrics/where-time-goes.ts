import { readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import { closedLoop } from "../load/closed-loop"
import { insertOpenPayments } from "../load/journal-rows"
import type { Message } from "../load/message"
import { openLoop } from "../load/open-loop"
import { connectTo } from "../load/send"
import { syok2pay } from "../messages"
import { corePeer, ourPeers, type Peer } from "../peers/peer"
import { sharesOf, type CpuProfile, type Shares } from "../report/profile"
import { MOST_PER_SECOND, WARM_UP_RATE } from "./all-peers"
import { number } from "./figures"
import { leftOut, type Context, type Finding, type Metric } from "./metric"

/** Areas with less than this share of every profile are summed up. */
const LEAST_SHARE = 0.02

const PLUGIN_DIR = join(projectRoot, "src", "/")

/** With the milliseconds that JavaScript's thread was busy for each request. */
type Profile = Shares & { msEach: number }

/** A server that is profiled from its first message on, and what is sent to it. */
type Subject = { title: string; peer: Peer; make: (count: number) => Promise<Message[]> }

/** What bounds a server at full load, where a bar against others is missed. */
export const whereTimeGoes: Metric = {
  id: "profile",
  title: "Where the processor's time goes at full load",
  measure: async (context) => {
    if (context.plan.profileSeconds === 0) {
      return leftOut("it takes three servers of its own")
    }
    const profiles = new Map<string, Profile>()
    for (const open of [acknowledging, refusing, ofCore]) {
      const subject = await open(context)
      profiles.set(subject.title, await profileOf(subject, context))
      context.say(subject.title)
    }
    return findingOf(profiles, context)
  },
}

async function acknowledging({ world }: Context): Promise<Subject> {
  const [peer] = await ourPeers(world, [syok2pay], "ours-acknowledging")
  return { title: "U acknowledging", peer, make: peer.prepare }
}

async function refusing({ world }: Context): Promise<Subject> {
  const [peer] = await ourPeers(world, [syok2pay], "ours-refusing")
  const [payment] = await insertOpenPayments(peer.server.db, syok2pay.rows, 1)
  const make = async (count: number) =>
    Array.from({ length: count }, () => syok2pay.forged(payment))
  return { title: "U refusing", peer, make }
}

async function ofCore({ world }: Context): Promise<Subject> {
  const peer = await corePeer(world, undefined, "core-acknowledging")
  return { title: "C1 acknowledging", peer, make: peer.prepare }
}

async function profileOf({ peer, make }: Subject, { world, plan }: Context): Promise<Profile> {
  const { name, profile, url } = peer.server
  const seconds = plan.profileSeconds
  const target = connectTo(url)
  const some = await make(WARM_UP_RATE * plan.warmUp)
  const many = await make(MOST_PER_SECOND[peer.kind] * 2 * seconds)
  const answered = [
    await openLoop(target, some, WARM_UP_RATE),
    await closedLoop(target, many, seconds),
  ].reduce((sum, { latencies }) => sum + latencies.length, 0)
  await target.close()
  await world.end(name)
  const shares = sharesOf(JSON.parse(readFileSync(profile, "utf8")) as CpuProfile, PLUGIN_DIR)
  return { ...shares, msEach: (shares.busySeconds * 1000) / answered }
}

function findingOf(profiles: Map<string, Profile>, { plan }: Context): Finding {
  const all = [...profiles.values()]
  const areas = [...new Set(all.flatMap(({ own }) => [...own.keys()]))]
  const largest = (area: string) => Math.max(...all.map(({ own }) => own.get(area) ?? 0))
  const shown = areas
    .filter((area) => largest(area) >= LEAST_SHARE)
    .sort((left, right) => largest(right) - largest(left))
  const percent = (share: number) => `${number(100 * share)} %`
  const rest = ({ own }: Shares) =>
    [...own].reduce((sum, [area, share]) => sum + (shown.includes(area) ? 0 : share), 0)
  return {
    text: [
      `V8's sampling profiler in servers of their own, during their warm-up and ${plan.profileSeconds} s of full load; the profiler itself costs some. Shares of the time in which JavaScript's thread was busy, by whose code was on top of the stack. ` +
        "`below this plugin` is all that the plugin's own functions called on the way down: reading the body, hashing, sending the statement to Postgres, writing the answer. What remains is spent by Medusa, Express and Node on any request, and bounds whatever is done below it.",
    ],
    tables: [
      {
        head: ["code of", ...profiles.keys()],
        rows: [
          ...shown.map((area) => [area, ...all.map(({ own }) => percent(own.get(area) ?? 0))]),
          ["everything else", ...all.map((one) => percent(rest(one)))],
          ["**below this plugin**", ...all.map(({ belowPlugin }) => percent(belowPlugin))],
          ["**ms for each request**", ...all.map(({ msEach }) => number(msEach))],
          [
            "**of these not below this plugin**",
            ...all.map(({ msEach, belowPlugin }) => number(msEach * (1 - belowPlugin))),
          ],
        ],
      },
    ],
    charts: [],
    bars: [],
    raw: Object.fromEntries(
      [...profiles].map(([title, { own, ...rest }]) => [
        title,
        { ...rest, own: Object.fromEntries(own) },
      ])
    ),
  }
}
