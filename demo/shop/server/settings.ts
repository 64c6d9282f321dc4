import type { IncomingMessage, ServerResponse } from "node:http"

/** What the shop has to know about its Medusa server; nothing secret. */
export interface ShopSettings {
  /** Address of Medusa without a slash at the end. */
  backendUrl: string
  /** Medusa's publishable API key: it names the sales channel and is meant for browsers. */
  publishableKey: string
}

/** Reads `SHOP_BACKEND_URL` (default `http://localhost:9000`) and `SHOP_PUBLISHABLE_KEY`. */
export function settingsFromEnv(env: NodeJS.ProcessEnv): ShopSettings {
  return {
    backendUrl: (env.SHOP_BACKEND_URL || "http://localhost:9000").replace(/\/+$/, ""),
    publishableKey: env.SHOP_PUBLISHABLE_KEY ?? "",
  }
}

/** Answers `/config.json`. The page asks at each start, so other values need no other build. */
export function settingsRoute(settings: ShopSettings) {
  return (_req: IncomingMessage, res: ServerResponse): void => {
    res.setHeader("content-type", "application/json")
    res.setHeader("cache-control", "no-store")
    res.end(JSON.stringify(settings))
  }
}
