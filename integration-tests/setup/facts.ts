/** What the global setup tells every spec. */
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
}

const NAME = "PAYMENT_TEST_FACTS"

export function publishFacts(facts: Facts): void {
  process.env[NAME] = JSON.stringify(facts)
}

export function facts(): Facts {
  const text = process.env[NAME]
  if (!text) {
    throw new Error(
      "The test servers are not running: run these specs through npm test or npx jest --selectProjects http"
    )
  }
  return JSON.parse(text) as Facts
}
