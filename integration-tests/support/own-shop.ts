import { accounts } from "../setup/accounts"
import { copyDatabase } from "../setup/databases"
import { facts } from "../setup/facts"
import { startMedusa } from "../setup/medusa"
import { GatewayLine } from "./gateway-line"
import { Shop } from "./shop"

export type OwnShop = {
  shop: Shop
  line: GatewayLine
  databaseUrl: string
  stop: () => Promise<void>
}

/** A Medusa of its own on a fresh database, its line to the gateway open to read and to change. */
export async function startOwnShop(name: string): Promise<OwnShop> {
  const line = new GatewayLine()
  await line.open()
  const database = `payment_${name.replaceAll("-", "_")}`
  await copyDatabase(facts().maintenanceUrl, facts().template, database)
  const databaseUrl = facts().maintenanceUrl.replace(/\/[^/]*$/, `/${database}`)
  const medusa = await startMedusa({ name, databaseUrl, sandboxUrl: line.url, env: accounts() })
  return {
    shop: new Shop(medusa.url),
    line,
    databaseUrl,
    stop: async () => {
      await medusa.kill()
      await line.close()
    },
  }
}
