import { createDemo, type Demo } from "./demo"
import { lockDataFolder } from "./launcher-lock"
import { requireFreePorts } from "./ports"
import { prepare } from "./prepare"
import { projectRoot } from "./project"
import { welcome } from "./welcome"
import { readSettings, wantedPorts } from "./settings"

/** Nothing goes on from here; the process ends when all is stopped. */
const never = new Promise<never>(() => {})

const say = (text: string) => process.stdout.write(`${text}\n`)

async function main(): Promise<void> {
  process.chdir(projectRoot)
  const started = Date.now()
  const settings = readSettings(process.env)
  lockDataFolder(settings.paths)
  await requireFreePorts(wantedPorts(settings))

  const demo = createDemo(settings)
  const isStopping = stopOnSignals(demo)
  const shop = await prepare(demo).catch((error: unknown) => {
    // Ctrl-C ends the parts at work too; their complaints about it are of no interest.
    return isStopping() ? never : Promise.reject(error)
  })
  say(welcome(settings, shop, Date.now() - started))

  // One part that ends by itself takes the rest along: they are of no use without it.
  const first = await Promise.race(demo.children.map(async (child) => (await child.ended, child)))
  if (isStopping()) {
    return
  }
  process.stderr.write(`${first.name} ended with ${first.ending()}. Its log: ${first.logFile}\n`)
  await demo.stop()
  process.exit(1)
}

/**
 * Ctrl-C stops in order; a second one does not wait.
 * @returns whether that is going on
 */
function stopOnSignals(demo: Demo): () => boolean {
  let stopping = false
  const stop = () => {
    if (stopping) {
      process.exit(1)
    }
    stopping = true
    say("\nStopping …")
    void demo.stop().then(() => {
      say("Stopped. The data stays in place for the next start.")
      process.exit(0)
    })
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, stop)
  }
  return () => stopping
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
