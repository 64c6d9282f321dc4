import { startSandbox } from "./server"

const DEFAULT_PORT = 4010

async function main(): Promise<void> {
  const port = Number(process.env.SANDBOX_PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`SANDBOX_PORT must be a port number, not "${process.env.SANDBOX_PORT}"`)
  }
  const running = await startSandbox({
    port,
    host: process.env.SANDBOX_HOST,
    clockScale: Number(process.env.SANDBOX_CLOCK_SCALE ?? 1),
  })
  process.stdout.write(`Sandbox gateways: ${running.url}\n`)
  for (const face of running.sandbox.faces.values()) {
    process.stdout.write(`  ${face.label}: ${running.url}/${face.gateway}\n`)
  }
  process.stdout.write(`  Callback console: ${running.url}/console\n`)
  process.stdout.write(`  Fault panel: ${running.url}/faults\n`)
  const stop = () => void running.close().then(() => process.exit(0))
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
