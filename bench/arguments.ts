import { parseArgs } from "node:util"

export type BenchArguments = {
  quick: boolean
  /** Metrics to measure; all when empty. */
  only: string[]
  /** Profiles of the processor of every server, kept beside the raw samples. */
  profile: boolean
  help: boolean
}

export const usage = (
  metrics: readonly string[]
) => `npm run bench                  everything, about an hour
npm run bench -- --quick       the same questions briefly, without Redis, profiles and
                               memory, under three minutes
npm run bench -- --only ${metrics.slice(0, 2).join(",")}
                               some of: ${metrics.join(", ")}
npm run bench -- --profile     also writes processor profiles of the servers (.cpuprofile)

Measures the plugin beside bare Express and Medusa's own webhook route, on one Postgres, and writes
bench/results/<date>.md. A run with --quick or --only is written to .data/bench instead.`

/**
 * Reads the command line after `npm run bench --`.
 * @throws when a metric is none of them
 */
export function readArguments(args: string[], metrics: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      profile: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  })
  const only = values.only.flatMap((text) => text.split(",")).filter(Boolean)
  for (const name of only) {
    if (!metrics.includes(name)) {
      throw new Error(`--only knows ${metrics.join(", ")}; not ${name}`)
    }
  }
  return { quick: values.quick, only, profile: values.profile, help: values.help }
}
