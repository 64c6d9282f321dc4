import "./run/own-test-dir"
import { readArguments, usage } from "./run/arguments"
import { partNames } from "./run/part-names"
import { runFaults } from "./run/run"

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2), partNames)
  if (args.help) {
    process.stdout.write(`${usage(partNames)}\n`)
    return
  }
  process.exitCode = (await runFaults(args)) ? 0 : 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
