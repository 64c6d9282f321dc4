import { join } from "node:path"

import { buildWhenStale } from "../shop/server/build"
import { serveShop, type ServedShop } from "../shop/serve"
import type { SeededShop } from "./seed"
import { addresses, type LaunchSettings } from "./settings"

const buildsDir = (settings: LaunchSettings) => join(settings.paths.root, "shop")

/** Builds the shop's page unless its sources are those of the last build. */
export async function buildShop(settings: LaunchSettings): Promise<void> {
  await buildWhenStale(buildsDir(settings))
}

/** Serves the shop from the launcher's own process: a few files and one JSON answer. */
export function startShop(settings: LaunchSettings, shop: SeededShop): Promise<ServedShop> {
  return serveShop({
    port: settings.shopPort,
    backendUrl: addresses(settings).medusa,
    publishableKey: shop.publishable_key,
    buildsDir: buildsDir(settings),
  })
}
