import type { ApiAddress } from "../contract"

/** Where an account's payments happen: with money, or not. */
export const environments = ["playground", "production"] as const
export type Environment = (typeof environments)[number]

/** API of all products by environment (kustom.md 1); no regional hosts. */
export const apiHosts: Readonly<Record<Environment, string>> = {
  playground: "https://api.playground.kustom.co",
  production: "https://api.kustom.co",
}

/** Environment that a key names itself (kustom.md 2); null when it names none. */
export function environmentOfKey(apiKey: string): Environment | null {
  if (apiKey.startsWith("kco_live_")) {
    return "production"
  }
  return apiKey.startsWith("kco_test_") ? "playground" : null
}

/** Whether an API address moves real money; null for one that is not Kustom's. */
export function modeOf(baseUrl: string): ApiAddress["mode"] {
  const { origin } = new URL(baseUrl)
  return origin === apiHosts.production ? "live" : origin === apiHosts.playground ? "test" : null
}
