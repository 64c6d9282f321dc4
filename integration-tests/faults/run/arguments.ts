import { parseArgs } from "node:util"

export type FaultsArguments = {
  quick: boolean
  /** Times a server is killed at a crash point. */
  kills: number
  /** Times a server is given an error at a crash point, and times it hangs there. */
  exceptions: number
  hangs: number
  /** Crash points to be killed at: those whose names contain this. */
  at: string
  /** Names of the parts to run; all when empty. */
  only: string[]
  /** Brings random choices back. */
  seed: number
  /** Servers of the crash matrix. */
  servers: number
  /** Writes the results to docs/faults/<date>.md. */
  write: boolean
  help: boolean
}

export const usage = (
  parts: readonly string[]
) => `npm run faults -- [--quick] [--kills <count>] [--exceptions <count>] [--hangs <count>] [--at <words>]
                  [--only <part>]... [--seed <number>] [--servers <count>] [--write]

Kills real servers at every step of a payment, takes Postgres, Redis and the gateways away from them, and
compares what the gateways were told and hold with journal and Medusa. Ends with 0 only if nothing was
lost, nothing happened twice and no order is unpaid.

  --quick     a few minutes instead of hours
  --kills     in all, over all crash points (1000; 20 with --quick)
  --exceptions, --hangs   the same for errors and for hanging (a fifth and a twentieth as many)
  --at        only crash points whose names contain these words, such as "capture:,refund:"
  --servers   that take turns in dying (3; 2 with --quick)
  --write     writes docs/faults/<date>.md

Parts: ${parts.join(", ")}`

/** @throws with what is possible when a word is not understood */
export function readArguments(args: string[], parts: readonly string[]): FaultsArguments {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      kills: { type: "string" },
      exceptions: { type: "string" },
      hangs: { type: "string" },
      at: { type: "string", default: "" },
      only: { type: "string", multiple: true, default: [] },
      seed: { type: "string" },
      servers: { type: "string" },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  })
  const unknown = values.only.filter((part) => !parts.includes(part))
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(", ")}\n\n${usage(parts)}`)
  }
  const kills = whole("kills", values.kills, values.quick ? 20 : 1000)
  return {
    quick: values.quick,
    kills,
    exceptions: whole("exceptions", values.exceptions, Math.ceil(kills * 0.2)),
    hangs: whole("hangs", values.hangs, Math.ceil(kills * 0.05)),
    at: values.at,
    only: values.only,
    seed: whole("seed", values.seed, Math.floor(Math.random() * 2 ** 31)),
    servers: whole("servers", values.servers, values.quick ? 2 : 3),
    write: values.write,
    help: values.help,
  }
}

function whole(option: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(value) || value < 0) {
    throw new Error(`--${option} must be a whole number, not "${text}"`)
  }
  return value
}
