import { readDemoFile } from "../launch/demo-file"
import { matchProvider, readArguments, usage } from "./arguments"
import { buyAll } from "./buy-all"
import { purchase } from "./purchase"
import { resultTable, stepPrinter, verdictOf } from "./report"

const say = (text: string) => process.stdout.write(`${text}\n`)

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2))
  if (args.help) {
    say(usage)
    return
  }
  const demo = readDemoFile()
  await requireRunning(demo.medusa_url)
  const configured = [...new Set(demo.regions.flatMap((region) => region.payment_providers))]
  const provider = matchProvider(args.gateway, configured)
  const results = args.all ? await all() : [await purchase(demo, provider, args, steps())]
  if (args.json) {
    say(JSON.stringify(args.all ? results : results[0], null, 2))
  } else {
    say(args.all ? resultTable(results) : verdictOf(results[0]))
  }
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

  function steps() {
    return args.json ? () => {} : stepPrinter(say)
  }

  function all() {
    if (!args.json) {
      say("Buying with every outcome and callback mode; without a callback it takes a minute …")
    }
    return buyAll(demo, provider)
  }
}

async function requireRunning(url: string): Promise<void> {
  try {
    await fetch(`${url}/health`)
  } catch {
    throw new Error(
      `Nothing answers at ${url}: start the demo first with npm start, and leave it running`
    )
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
