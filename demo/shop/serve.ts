import type { AddressInfo } from "node:net"
import { join } from "node:path"

import { buildWhenStale } from "./server/build"
import { shopPages } from "./server/pages"
import { settingsFromEnv, type ShopSettings } from "./server/settings"

export interface ServeShopOptions extends ShopSettings {
  /** Where to listen; 0 takes any free port. */
  port: number
  /** Absolute path of the folder that keeps the builds; `.data/shop` of the repository by default. */
  buildsDir?: string
}

export interface ServedShop {
  /** What a person opens, without a slash at the end. */
  url: string
  /** Stops listening and lets go of connections that browsers keep open. */
  close(): Promise<void>
}

/**
 * Builds the demo shop if its sources changed, then serves it.
 * @throws when the port is taken or the build fails; the message says what to do
 */
export async function serveShop(options: ServeShopOptions): Promise<ServedShop> {
  const { port, buildsDir = join(__dirname, "..", "..", ".data", "shop"), ...settings } = options
  const pages = shopPages(await buildWhenStale(buildsDir), settings)
  const server = pages.listen(port)
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve)
    server.once("error", (error) => reject(explained(error, port)))
  })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  const troubles: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken, but the demo shop needs it. Stop what listens there, or choose another one: SHOP_PORT=${port + 100}`,
    EACCES: `Port ${port} may not be used by this user. Choose one above 1023: SHOP_PORT=8000`,
  }
  const trouble = troubles[error.code ?? ""]
  return trouble ? new Error(trouble, { cause: error }) : error
}

/** `npx tsx demo/shop/serve.ts` with SHOP_PORT, SHOP_BACKEND_URL and SHOP_PUBLISHABLE_KEY. */
async function main(): Promise<void> {
  const settings = settingsFromEnv(process.env)
  if (!settings.publishableKey) {
    throw new Error(
      "SHOP_PUBLISHABLE_KEY is missing: copy it from the admin, Settings > Publishable API Keys"
    )
  }
  const { url } = await serveShop({ port: Number(process.env.SHOP_PORT || 8000), ...settings })
  console.log(`Demo shop: ${url} (Medusa: ${settings.backendUrl})`)
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
