import { parseArgs } from "node:util"

/** What `medusa-verified-payments sandbox` was asked for. */
export interface SandboxArguments {
  port: number
  host: string
  /** Address of the shop's Medusa, without a slash at the end. */
  publicUrl: string
  clockScale: number
  /** One line of JSON instead of words, for scripts. */
  json: boolean
}

export const USAGE = `Usage: medusa-verified-payments sandbox [options]

Starts payment gateways to develop against: real routes, signatures and retries, no money.

  --port <number>        port to listen on, 0 for any free one (default 4010, or SANDBOX_PORT)
  --host <address>       address to listen on (default 127.0.0.1: the sandbox pays whoever asks)
  --public-url <url>     address of your Medusa (default http://localhost:9000)
  --clock-scale <number> 100 runs callback retries and expiry a hundred times faster (default 1)
  --json                 print address and account options as one line of JSON
  --help                 show this`

/** A call that the reader has to correct. */
export class WrongUsage extends Error {}

/**
 * Reads the arguments after the program's name.
 * @returns null when help is asked for
 * @throws WrongUsage with what is wrong
 */
export function readArguments(args: string[], env: NodeJS.ProcessEnv): SandboxArguments | null {
  const { values, positionals } = parsed(args)
  if (values.help) {
    return null
  }
  if (positionals.length !== 1 || positionals[0] !== "sandbox") {
    throw new WrongUsage(
      positionals.length ? `Unknown command: ${positionals.join(" ")}` : "Which command?"
    )
  }
  const port = Number(values.port ?? env.SANDBOX_PORT ?? 4010)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongUsage("--port must be a port number, such as 4010")
  }
  const clockScale = Number(values["clock-scale"])
  if (!(clockScale > 0)) {
    throw new WrongUsage("--clock-scale must be a number above 0, such as 100")
  }
  const publicUrl = values["public-url"]
  if (!/^https?:$/.test(URL.canParse(publicUrl) ? new URL(publicUrl).protocol : "")) {
    throw new WrongUsage("--public-url must be an address such as http://localhost:9000")
  }
  return {
    port,
    host: values.host,
    publicUrl: publicUrl.replace(/\/+$/, ""),
    clockScale,
    json: values.json,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: "string" },
        host: { type: "string", default: "127.0.0.1" },
        "public-url": { type: "string", default: "http://localhost:9000" },
        "clock-scale": { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}
