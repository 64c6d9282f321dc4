/** Keys in the dashboard's query cache, which we share with Medusa and with other plugins. */
export const queryKeys = {
  accounts: ["verified-payments", "accounts"],
  devices: (account: string) => ["verified-payments", "devices", account],
  transaction: (id: string) => ["verified-payments", "transaction", id],
  /** The dashboard's own: what its pages show of an order is old once that has been paid. */
  medusaOrders: ["orders"],
  /** Everything of callbacks: lists, counts and details. */
  callbacks: ["verified-payments", "callbacks"],
  order: (id: string) => ["verified-payments", "order", id],
}
