import { readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import { sharesOf, type CpuProfile, type Shares } from "../report/profile"
import { number } from "./figures"
import { leftOut, type Context, type Finding, type Metric, type Table } from "./metric"
import {
  acknowledging,
  coreAcknowledging,
  coreSettling,
  opening,
  refusing,
  settling,
  systemOpening,
  type OpenProfiled,
} from "./profiled"

/** Areas with less than this share of every profile are summed up. */
const LEAST_SHARE = 0.02

const PLUGIN_DIR = join(projectRoot, "src", "/")

/** What is set beside each other, by what each time is divided by. */
const COMPARED: readonly [each: string, subjects: readonly OpenProfiled[]][] = [
  ["request", [acknowledging, refusing, coreAcknowledging]],
  ["payment", [opening, systemOpening]],
  ["order", [settling, coreSettling]],
]

/** With the milliseconds that JavaScript's thread was busy for each request, payment or order. */
type Profile = Shares & { msEach: number }

/** What bounds a server, where a bar against others is missed. */
export const whereTimeGoes: Metric = {
  id: "profile",
  title: "Where the processor's time goes",
  measure: async (context) => {
    if (context.plan.profileSeconds === 0) {
      return leftOut("it takes servers of its own")
    }
    const tables: Table[] = []
    const all: [string, Profile][] = []
    for (const [each, subjects] of COMPARED) {
      const profiles: [string, Profile][] = []
      for (const open of subjects) {
        profiles.push(await profileOf(open, context))
      }
      tables.push(tableOf(each, profiles))
      all.push(...profiles)
    }
    return findingOf(tables, all, context)
  },
}

async function profileOf(open: OpenProfiled, context: Context): Promise<[string, Profile]> {
  const { title, server, work } = await open(context)
  const done = await work()
  await context.world.end(server.name)
  const shares = sharesOf(
    JSON.parse(readFileSync(server.profile, "utf8")) as CpuProfile,
    PLUGIN_DIR
  )
  context.say(title)
  return [title, { ...shares, msEach: (shares.busySeconds * 1000) / done }]
}

function tableOf(each: string, profiles: [string, Profile][]): Table {
  const all = profiles.map(([, profile]) => profile)
  const areas = [...new Set(all.flatMap(({ own }) => [...own.keys()]))]
  const largest = (area: string) => Math.max(...all.map(({ own }) => own.get(area) ?? 0))
  const shown = areas
    .filter((area) => largest(area) >= LEAST_SHARE)
    .sort((left, right) => largest(right) - largest(left))
  const percent = (share: number) => `${number(100 * share)} %`
  const rest = ({ own }: Shares) =>
    [...own].reduce((sum, [area, share]) => sum + (shown.includes(area) ? 0 : share), 0)
  return {
    head: ["code of", ...profiles.map(([title]) => title)],
    rows: [
      ...shown.map((area) => [area, ...all.map(({ own }) => percent(own.get(area) ?? 0))]),
      ["everything else", ...all.map((one) => percent(rest(one)))],
      ["**below this plugin**", ...all.map(({ belowPlugin }) => percent(belowPlugin))],
      [`**ms for each ${each}**`, ...all.map(({ msEach }) => number(msEach))],
      [
        "**of these not below this plugin**",
        ...all.map(({ msEach, belowPlugin }) => number(msEach * (1 - belowPlugin))),
      ],
    ],
  }
}

function findingOf(tables: Table[], profiles: [string, Profile][], { plan }: Context): Finding {
  return {
    text: [
      `V8's sampling profiler in servers of their own, from their first request on, ${plan.profileSeconds} s of full load, ${plan.profileOpenings} openings one after the other and ${plan.profileOrders} orders included; the profiler itself costs some. Shares of the time in which JavaScript's thread was busy, by whose code was on top of the stack. ` +
        "`below this plugin` is all that the plugin's own functions called without waiting: reading the body, hashing, sending the statement to Postgres, writing the answer; what its middlewares pass on to is not. What remains is spent by Medusa, Express and Node, and bounds whatever is done below it.",
    ],
    tables,
    charts: [],
    bars: [],
    raw: Object.fromEntries(
      profiles.map(([title, { own, ...rest }]) => [
        title,
        { ...rest, own: Object.fromEntries(own) },
      ])
    ),
  }
}
