import { checkAtLast } from "../check/at-last"
import { checkLosses } from "../check/losses"
import { CoreShop } from "../comparison/core-shop"
import { OurShop } from "../comparison/our-shop"
import { playRounds } from "../comparison/rounds"
import { CrashCampaign } from "../crash/campaign"
import { crashPoints } from "../crash/points"
import { openSome, payAll, untilAllSettled, type Part } from "../environment/part"
import { Errands } from "../fleet/errands"
import { World } from "../fleet/world"
import { fuzz } from "../fuzz/fuzz"
import { Random } from "../random"
import { noLosses } from "./result"
import type { Context, Runner } from "./run"

/** Opens a world for a part and closes it, whatever happens. */
async function inWorld<T>(
  name: string,
  servers: number,
  work: (world: World, errands: Errands) => Promise<T>
): Promise<T> {
  const world = new World({ name, servers })
  try {
    await world.open()
    return await work(world, new Errands(world))
  } finally {
    await world.close()
  }
}

export const runCrash: Runner = ({ kills, exceptions, hangs, at, servers, random, progress }) =>
  inWorld("faults-crash", servers, async (world, errands) => {
    const runs = { kill: kills, exception: exceptions, hang: hangs }
    const points = crashPoints.filter(({ name }) =>
      at.split(",").some((words) => name.includes(words))
    )
    const { done, missed, uncaught, failed } = await new CrashCampaign(world, errands, {
      runs,
      points,
      random,
      progress,
    }).run()
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((total, count) => total + count, 0)
    const broken = [...uncaught.map((one) => `uncaught: ${one}`), ...failed][0]
    const reached = points.filter(({ name }) => done.kill[name])
    const least = reached.length ? Math.min(...reached.map(({ name }) => done.kill[name])) : 0
    return {
      kills: sum(done.kill),
      losses: await checkAtLast(world, progress),
      notes: [
        [
          "points at which a server was killed",
          `${reached.length} of ${points.length}, each at least ${least} times`,
        ],
        ["exceptions", String(sum(done.exception))],
        ["hangs", String(sum(done.hang))],
        ["traps that nothing ran into", String(missed)],
        ["uncaught in servers", uncaught.length ? uncaught.slice(0, 5).join("; ") : "none"],
      ],
      ...(broken ? { error: broken } : {}),
    }
  })

export async function runEnvironment(part: Part, { quick, shared, progress }: Context) {
  const missing = part.unavailable?.() ?? undefined
  if (missing) {
    progress(`not tried: ${missing}`)
    return { missing }
  }
  const notes: [string, string][] = []
  const note = (what: string, figure: string) => {
    progress(`${what}: ${figure}`)
    notes.push([what, figure])
  }
  const losses = await shared.use(async (world, errands) => {
    await world.arrange(part.servers)
    await part.run({ world, errands, payments: quick ? 4 : (part.many ?? 40), note })
  })
  return { notes, losses }
}

export const runRestart: Runner = ({ quick, postgres, progress }) =>
  inWorld("faults-restart", 2, async (world, errands) => {
    const stage = { world, errands, payments: quick ? 4 : 20, note: () => undefined }
    const restarts = quick ? 2 : 10
    for (let one = 1; one <= restarts; one++) {
      const opened = await openSome(stage)
      const paying = payAll(stage, opened)
      await postgres.restart(one % 2 ? "immediate" : "fast")
      await untilAllSettled(stage, await paying, 180_000)
      progress(`${one} of ${restarts} restarts`)
    }
    return {
      losses: await checkLosses(world),
      notes: [["restarts of Postgres, half of them without a shutdown", String(restarts)]],
    }
  })

export const runComparison: Runner = async ({ quick, seed, progress }) => {
  const size = quick ? { rounds: 2, payments: 3 } : { rounds: 30, payments: 5 }
  const notes: [string, string][] = []
  let lost: string[] = []
  let kills = 0
  for (const shop of [new CoreShop("payment_faults_core"), new OurShop("faults-ours")]) {
    try {
      await shop.open()
      const score = await playRounds(shop, { ...size, random: new Random(seed).next })
      const figure = `${score.lost} of ${score.acknowledged} acknowledged payments lost in ${score.kills} kills; none of ${size.payments} without a kill`
      progress(`${score.title}: ${figure}`)
      notes.push([score.title, figure])
      if (shop instanceof OurShop) {
        kills = score.kills
        lost = Array.from({ length: score.lost }, () => "a payment whose callback was acknowledged")
      }
    } finally {
      await shop.close()
    }
  }
  return { kills, notes, losses: { ...noLosses(), payments: kills * size.payments, lost } }
}

export const runFuzz: Runner = ({ quick, seed, progress }) =>
  inWorld("faults-fuzz", 1, async (world, errands) => {
    const report = await fuzz(world, errands, { seconds: quick ? 20 : 600, seed })
    const { requests, statuses, failures, uncaught, memory, orders } = report
    for (const { status, bytes } of failures) {
      progress(`${status} for ${bytes}`)
    }
    const wrong = [
      ...(failures.length ? [`${failures.length} answers of 5xx`] : []),
      ...(uncaught.length ? [`uncaught: ${uncaught[0]}`] : []),
      ...(orders ? [`${orders} orders that nobody paid`] : []),
      ...(memory[1] > memory[0] * 1.2 + 50 ? [`memory grew from ${memory.join(" to ")} MB`] : []),
    ]
    return {
      losses: await checkLosses(world),
      notes: [
        ["requests", String(requests)],
        [
          "answers",
          Object.entries(statuses)
            .map((one) => one.join(": "))
            .join(", "),
        ],
        ["memory after a third and in the end", memory.map((one) => `${one} MB`).join(", ")],
      ],
      ...(wrong.length ? { error: wrong.join("; ") } : {}),
    }
  })
