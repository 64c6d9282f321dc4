/** What the global setup tells the specs of one worker. */
export type Facts = {
  medusaUrl: string
  sandboxUrl: string
  /** Database of the running Medusa. */
  databaseUrl: string
  /** Connection string of the server's maintenance database, for specs that make their own. */
  maintenanceUrl: string
  /** Migrated and seeded database that nobody is connected to, to copy from. */
  template: string
  publishableKey: string
  adminEmail: string
  adminPassword: string
  /** Region ids by currency code: myr, eur, btc, sek (prices with 25 % VAT inside), jpy, kwd. */
  regions: Record<string, string>
  shippingOptionId: string
  variantId: string
  scarceVariantId: string
  salesChannelId: string
}

const NAME = "PAYMENT_TEST_FACTS"

/** Publishes the facts of every worker, the first worker's first. */
export function publishFacts(worlds: Facts[]): void {
  process.env[NAME] = JSON.stringify(worlds)
}

/** The servers of this worker, shared with no other. */
export function facts(): Facts {
  const text = process.env[NAME]
  if (!text) {
    throw new Error(
      "The test servers are not running: run these specs through npm test or npx jest --selectProjects http"
    )
  }
  const worlds = JSON.parse(text) as Facts[]
  return worlds[Number(process.env.JEST_WORKER_ID ?? 1) - 1]
}
