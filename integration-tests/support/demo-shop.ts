import { join } from "node:path"
import { serveShop, type ServedShop } from "../../demo/shop/serve"
import { facts } from "../setup/facts"
import { shopPorts } from "../setup/shop-ports"
import { testDir } from "../setup/test-dir"

/** Specs of several workers have a shop at the same time. */
const worker = (Number(process.env.JEST_WORKER_ID ?? 1) - 1) % shopPorts.length

/** The demo shop in front of the test server. */
export function startDemoShop(): Promise<ServedShop> {
  const { medusaUrl, publishableKey } = facts()
  return serveShop({
    port: shopPorts[worker],
    backendUrl: medusaUrl,
    publishableKey,
    buildsDir: join(testDir, `shop-${worker}`),
  })
}
