import { join } from "node:path"
import { serveShop, type ServedShop } from "../../demo/shop/serve"
import { facts } from "../setup/facts"
import { testDir } from "../setup/test-dir"

/** Where the test server lets a storefront call from (CORS). */
export const SHOP_PORT = Number(process.env.TEST_SHOP_PORT ?? 8655)

/** The demo shop in front of the test server. */
export function startDemoShop(): Promise<ServedShop> {
  const { medusaUrl, publishableKey } = facts()
  return serveShop({
    port: SHOP_PORT,
    backendUrl: medusaUrl,
    publishableKey,
    buildsDir: join(testDir, "shop"),
  })
}
