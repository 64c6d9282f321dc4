import { readFileSync } from "node:fs"
import { parseEnv } from "node:util"

/** Prefixes of keys that move money, as gateways make them. */
const LIVE_KEY = /\b(?:pk|sk|kco)_live_/

/** API addresses behind which money moves (each gateway's contract, environments). */
const LIVE_API =
  /^https:\/\/(?:api\.payex\.com|api\.swedbankpay\.com|api\.inbank\.[a-z]{2}|(?:v3\.)?api\.b2binpay\.com|api\.kustom\.co)(?:[/:]|$)/

const OUR_GATEWAYS = /SYOK2PAY|SWEDBANK|PAYEX|INBANK|KUSTOM|B2BINPAY/i

/** Whether a text holds a key that moves money. */
export const holdsLiveKey = (text: string): boolean => LIVE_KEY.test(text)

/**
 * Names of variables that seem to hold a live key or a live address of a gateway that the sandbox
 * plays; those of others, such as Stripe's, are none of its business.
 */
export function liveVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env)
    .filter(([name, value = ""]) =>
      OUR_GATEWAYS.test(name) || value.startsWith("kco_live_")
        ? holdsLiveKey(value) || LIVE_API.test(value)
        : false
    )
    .map(([name]) => name)
}

/** Variables of a `.env` file; none when there is no such file. */
export function variablesOf(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, "utf8"))
  } catch {
    return {}
  }
}

/** @throws when this shell, or the `.env` that Medusa reads here, is set up for real money */
export function refuseLiveKeys(env: NodeJS.ProcessEnv, dotEnvFile: string): void {
  const live = liveVariables({ ...variablesOf(dotEnvFile), ...env })
  if (live.length > 0) {
    throw new Error(
      `The sandbox refuses to start beside live keys: ${live.join(", ")} would reach a gateway that moves real money, ` +
        "or a live key would be sent here. Use the options that the sandbox prints, and keep live keys out of this shell and .env."
    )
  }
}
