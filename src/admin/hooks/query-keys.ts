/** Keys in the dashboard's query cache, which we share with Medusa and with other plugins. */
export const queryKeys = {
  accounts: ["verified-payments", "accounts"],
  health: (account: string) => ["verified-payments", "health", account],
  regions: ["verified-payments", "regions"],
  devices: (account: string) => ["verified-payments", "devices", account],
  transaction: (id: string) => ["verified-payments", "transaction", id],
  /** The dashboard's own: what its pages show of an order is old once that has been paid. */
  medusaOrders: ["orders"],
  medusaRegions: ["regions"],
  order: (id: string) => ["verified-payments", "order", id],
}
