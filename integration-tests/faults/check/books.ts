import { sql } from "../../support/database"
import type { LedgerPayment } from "../fleet/ledger"

/** What Medusa and the journal hold about one cart, summed up. Amounts in major units, as text of the database. */
export type Books = {
  cart_id: string
  orders: string[]
  payments: number
  captured: string
  refunded: string
  /** What Medusa's order counts as paid: captures less refunds. */
  booked: string
  state: string | null
  attention: string | null
  settled: boolean
  journal_captured: string | null
  journal_refunded: string | null
}

/** Reads the books of all these payments at once. */
export function booksOf(payments: readonly LedgerPayment[], url: string): Promise<Books[]> {
  return sql<Books>(
    `select c.cart_id,
       array(select o.id from order_cart l join "order" o on o.id = l.order_id and o.deleted_at is null
         where l.cart_id = c.cart_id and l.deleted_at is null) as orders,
       (select count(*)::int from cart_payment_collection l join payment p using (payment_collection_id)
         where l.cart_id = c.cart_id and p.deleted_at is null) as payments,
       (select coalesce(sum(x.amount), 0)::text from cart_payment_collection l
         join payment p using (payment_collection_id) join capture x on x.payment_id = p.id
         where l.cart_id = c.cart_id and x.deleted_at is null) as captured,
       (select coalesce(sum(x.amount), 0)::text from cart_payment_collection l
         join payment p using (payment_collection_id) join refund x on x.payment_id = p.id
         where l.cart_id = c.cart_id and x.deleted_at is null) as refunded,
       (select coalesce(sum(x.amount), 0)::text from order_cart l
         join order_transaction x on x.order_id = l.order_id
         where l.cart_id = c.cart_id and l.deleted_at is null and x.deleted_at is null) as booked,
       t.state, t.attention, t.settled_at is not null as settled,
       t.captured_amount as journal_captured, t.refunded_amount as journal_refunded
     from unnest($1::text[], $2::text[]) as c (cart_id, txn_id)
     left join payment_transaction t on t.id = c.txn_id`,
    [payments.map(({ cartId }) => cartId), payments.map(({ txnId }) => txnId)],
    url
  )
}

/** Orders that belong to no cart: left by a completion that died before it linked its order. One with a payment is not among them. */
export async function strayOrders(url: string): Promise<string[]> {
  const found = await sql<{ id: string }>(
    `select id from "order" o where deleted_at is null and status <> 'canceled'
       and not exists (select 1 from order_cart l where l.order_id = o.id and l.deleted_at is null)
       and not exists (select 1 from order_payment_collection l
         where l.order_id = o.id and l.deleted_at is null)`,
    [],
    url
  )
  return found.map(({ id }) => id)
}
