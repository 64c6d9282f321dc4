import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"
import { projectRoot } from "../../../demo/launch/project"
import { publishFacts } from "../../setup/facts"
import { prepareTemplate } from "../../setup/template"
import { closeConnections } from "../../support/database"
import { environmentParts } from "../environment/parts"
import { SharedWorld } from "../fleet/shared-world"
import { Random } from "../random"
import type { FaultsArguments } from "./arguments"
import { runComparison, runCrash, runEnvironment, runFuzz, runRestart } from "./big-parts"
import { hostFacts } from "./host"
import { partNames, type PartName } from "./part-names"
import { asLine, asMarkdown, asText } from "./report"
import { isGood, noLosses, type Result } from "./result"

const say = (text: string) => process.stdout.write(`${text}\n`)

/** What one part is given and gives back; an error that it throws becomes part of its result. */
export type Runner = (context: Context) => Promise<Partial<Result>>

export type Context = FaultsArguments & {
  random: Random
  /** Where the parts around the servers run. */
  shared: SharedWorld
  postgres: Awaited<ReturnType<typeof prepareTemplate>>["postgres"]
  progress: (text: string) => void
}

const runners = new Map<PartName, { title: string; run: Runner }>([
  ["crash", { title: "servers killed, failing and hanging at every step", run: runCrash }],
  ["restart", { title: "Postgres killed and started again while callbacks come", run: runRestart }],
  ["comparison", { title: "servers killed after their acknowledgement", run: runComparison }],
  ["fuzz", { title: "changed copies of real requests", run: runFuzz }],
  ...environmentParts.map((part): [PartName, { title: string; run: Runner }] => [
    part.name,
    { title: part.title, run: (context) => runEnvironment(part, context) },
  ]),
])

/** Runs the parts, prints their table and returns whether all is well. */
export async function runFaults(args: FaultsArguments): Promise<boolean> {
  const started = Date.now()
  const date = new Date().toISOString().slice(0, 10)
  say(`Seed ${args.seed}. Preparing a Postgres that flushes to its disk, and a seeded shop …`)
  const { postgres, seeded, maintenanceUrl, template } = await prepareTemplate({ durable: true })
  const nowhere = { medusaUrl: "", sandboxUrl: "", databaseUrl: "" }
  const shared = new SharedWorld("faults-environment")
  publishFacts([{ ...seeded, ...nowhere, maintenanceUrl, template }])
  try {
    const host = await hostFacts()
    const results: Result[] = []
    for (const part of partNames.filter((one) => !args.only.length || args.only.includes(one))) {
      const random = new Random(args.seed)
      const result = await runPart(part, { ...args, postgres, shared, random })
      say(asLine(result))
      results.push(result)
    }
    const minutes = Math.round((Date.now() - started) / 60_000)
    say(`\n${asText(results)}\n`)
    if (args.write) {
      const command = `npm run faults -- ${process.argv.slice(2).join(" ")}`.trim()
      await write(date, asMarkdown({ date, command, seed: args.seed, minutes, host, results }))
    }
    return results.every(isGood)
  } finally {
    await shared.close()
    await closeConnections()
    await postgres.stop()
  }
}

async function runPart(part: PartName, given: Omit<Context, "progress">): Promise<Result> {
  const started = Date.now()
  const runner = runners.get(part)
  if (!runner) {
    throw new Error(`Nothing runs part ${part}`)
  }
  say(`\n── ${part}: ${runner.title} ──`)
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const progress = (text: string) => say(`  ${String(seconds()).padStart(5)} s  ${text}`)
  const result = { part, title: runner.title, kills: 0, losses: noLosses(), notes: [] }
  try {
    const done = await runner.run({ ...given, progress })
    return { ...result, ...done, seconds: seconds() }
  } catch (error) {
    progress(`broke off: ${String(error)}`)
    return { ...result, error: String(error), seconds: seconds() }
  }
}

async function write(date: string, text: string): Promise<void> {
  const folder = join(projectRoot, "docs", "faults")
  const path = join(folder, `${date}.md`)
  mkdirSync(folder, { recursive: true })
  const config = await resolveConfig(path)
  writeFileSync(path, await format(text, { ...config, parser: "markdown" }))
  say(`Written to docs/faults/${date}.md`)
}
