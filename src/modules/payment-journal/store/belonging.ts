/** What of Medusa's a payment may belong to. */
export type Belonging = { orderIds: string[]; cartIds: string[]; collectionIds: string[] }

export type Statement = { sql: string; bindings: unknown[] }

/** Selects the ids of all payments of these, those that were declined or replaced included. */
export function belongingIds({ orderIds, cartIds, collectionIds }: Belonging): Statement {
  const of = (column: string) =>
    `select id from payment_transaction where deleted_at is null and ${column} = any(?)`
  return {
    sql: `${of("order_id")} union ${of("cart_id")} union ${of("payment_collection_id")}`,
    bindings: [orderIds, cartIds, collectionIds],
  }
}
