import { join, relative } from "node:path"
import { projectRoot } from "../demo/launch/project"
import { readArguments, usage, type BenchArguments } from "./arguments"
import { metrics } from "./metrics"
import type { Context } from "./metrics/metric"
import { fullPlan, quickPlan } from "./plan"
import type { Run, Section } from "./report/document"
import { writeRun } from "./report/write"
import { hostFacts } from "./world/host"
import { benchDir, resultsDir } from "./world/paths"
import { startRedis } from "./world/redis"
import { World } from "./world/world"

const ids = metrics.map(({ id }) => id)
const begun = Date.now()
const say = (line: string) =>
  process.stdout.write(
    `${String(Math.round((Date.now() - begun) / 1000)).padStart(5)} s  ${line}\n`
  )

async function main(args: BenchArguments): Promise<boolean> {
  const plan = args.quick ? quickPlan : fullPlan
  const wanted = metrics.filter(({ id }) => args.only.length === 0 || args.only.includes(id))
  const world = await World.create(say, { profile: args.profile })
  const redis = args.quick ? null : await startRedis()
  try {
    const maintenance = await world.connect(world.postgres.url("postgres"))
    const facts = await hostFacts(maintenance, {
      diskSeconds: plan.diskSeconds,
      redis: redis && `${redis.version}, appendfsync everysec`,
    })
    const context: Context = { world, plan, say, redisUrl: redis?.url ?? null }
    const sections: Section[] = []
    for (const metric of wanted) {
      say(metric.title)
      sections.push(await measured(metric, context))
    }
    const date = new Date().toISOString().slice(0, 10)
    const minutes = (Date.now() - begun) / 60_000
    const run: Run = { date, kind: plan.kind, minutes, facts, sections }
    const isWhole = !args.quick && args.only.length === 0
    const path = await writeRun(run, isWhole ? resultsDir : benchDir, join(benchDir, "raw", date))
    tell(run, path)
    return sections.every((section) => "finding" in section)
  } finally {
    await world.close()
    await redis?.stop()
  }
}

/** A metric that fails does not take the others along; it is named in the results. */
async function measured(
  { id, title, measure }: (typeof metrics)[number],
  context: Context
): Promise<Section> {
  try {
    return { id, title, finding: await measure(context) }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    say(`${title} could not be measured: ${problem}`)
    return { id, title, problem }
  }
}

function tell({ sections }: Run, path: string): void {
  process.stdout.write("\n")
  for (const section of sections) {
    for (const { holds, what, wanted, measured } of "finding" in section
      ? section.finding.bars
      : []) {
      process.stdout.write(`${holds ? "pass" : "MISS"}  ${what}: ${measured} (wanted ${wanted})\n`)
    }
  }
  process.stdout.write(`\nWritten to ${relative(projectRoot, path)}\n`)
}

try {
  const args = readArguments(process.argv.slice(2), ids)
  if (args.help) {
    process.stdout.write(`${usage(ids)}\n`)
  } else {
    main(args).then(
      (complete) => process.exit(complete ? 0 : 1),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        process.exit(1)
      }
    )
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\n${usage(ids)}\n`)
  process.exitCode = 1
}
