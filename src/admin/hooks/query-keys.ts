/** Keys in the dashboard's query cache, which we share with Medusa and with other plugins. */
export const queryKeys = {
  accounts: ["verified-payments", "accounts"],
  devices: (account: string) => ["verified-payments", "devices", account],
  transaction: (id: string) => ["verified-payments", "transaction", id],
  /** Everything that shows payments: old once something was done about one of them. */
  transactions: ["verified-payments", "transactions"],
  attentionCount: ["verified-payments", "transactions", "attention"],
  transactionList: (query: object) => ["verified-payments", "transactions", "list", query],
  transactionDetails: (id: string) => ["verified-payments", "transactions", "details", id],
  transactionEvents: (id: string, after: string | null) => [
    "verified-payments",
    "transactions",
    "events",
    id,
    after,
  ],
  /** The dashboard's own: what its pages show of an order is old once that has been paid. */
  medusaOrders: ["orders"],
  /** Everything of callbacks: lists, counts and details. */
  callbacks: ["verified-payments", "callbacks"],
  order: (id: string) => ["verified-payments", "order", id],
}
