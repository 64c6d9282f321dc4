import { readFileSync } from "node:fs"
import { parseEnv } from "node:util"

/** Prefixes of keys that move money, as gateways make them. */
const LIVE_KEY = /\b(?:pk|sk|kco)_live_/

/** API hosts behind which money moves (each gateway's contract, environments). */
const LIVE_HOSTS = [
  /^api\.payex\.com$/,
  /^api\.swedbankpay\.com$/,
  /^api\.inbank\.[a-z]{2}$/,
  /^(?:v3\.)?api\.b2binpay\.com$/,
  /^api\.kustom\.co$/,
]

/** What variables of the gateways are named after. */
const OUR_GATEWAYS = ["SYOK2PAY", "SWEDBANK", "PAYEX", "INBANK", "KUSTOM", "B2BINPAY"]

/** Whether a text holds a key that moves money. */
export const holdsLiveKey = (text: string): boolean => LIVE_KEY.test(text)

/**
 * Names of variables that seem to hold a live key or a live address of a gateway that the sandbox
 * plays; those of others, such as Stripe's, are none of its business.
 */
export function liveVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env)
    .filter(([name, value = ""]) =>
      isOurs(name) || value.startsWith("kco_live_")
        ? holdsLiveKey(value) || isLiveApi(value)
        : false
    )
    .map(([name]) => name)
}

const isOurs = (name: string): boolean =>
  OUR_GATEWAYS.some((gateway) => name.toUpperCase().includes(gateway))

const isLiveApi = (value: string): boolean => {
  const url = URL.canParse(value) ? new URL(value) : null
  return url?.protocol === "https:" && LIVE_HOSTS.some((live) => live.test(url.hostname))
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
