import { randomUUID } from "node:crypto"
import { newId } from "../../src/modules/payment-journal/store/ids"
import type { Client } from "pg"

/** A payment that the journal knows, as far as a callback about it needs it. */
export type JournalRow = { id: string; reference: string; gatewayId: string }

/** Rows written by one statement. */
const BATCH = 10_000

/** What makes a gateway's payments look like its own. */
export type RowShape = {
  account: string
  currency: string
  reference: () => string
  gatewayId: () => string
}

/**
 * Writes open payments into the journal, an hour old, about which the schedule asks nobody. Their
 * sessions exist nowhere: receiving a callback never looks at them.
 */
export async function insertOpenPayments(
  db: Client,
  { account, currency, reference, gatewayId }: RowShape,
  count: number
): Promise<JournalRow[]> {
  const made: JournalRow[] = []
  while (made.length < count) {
    const batch = Array.from({ length: Math.min(BATCH, count - made.length) }, () => ({
      id: newId("txn"),
      reference: reference(),
      gatewayId: gatewayId(),
    }))
    await db.query(
      `insert into payment_transaction (id, account, gateway, session_id, payment_collection_id, cart_id,
         reference, gateway_id, currency_code, exponent, amount, authorized_amount, captured_amount,
         refunded_amount, state, opened_at, created_at, updated_at, announced_at)
       select id, $4, split_part($4, '_', 1), 'payses_' || id, 'pay_col_' || id, 'cart_' || id,
         reference, gateway_id, $5, 2, '128.40', '0.00', '0.00', '0.00', 'pending',
         now() - interval '1 hour', now() - interval '1 hour', now(), now()
       from unnest($1::text[], $2::text[], $3::text[]) as made (id, reference, gateway_id)`,
      [
        batch.map((row) => row.id),
        batch.map((row) => row.reference),
        batch.map((row) => row.gatewayId),
        account,
        currency,
      ]
    )
    made.push(...batch)
  }
  return made
}

/** Upper-case letters and digits, as references of most gateways are. */
export const token = (prefix = "") =>
  `${prefix}${randomUUID().replaceAll("-", "").slice(0, 26).toUpperCase()}`

/** A number of ten digits, as ids of B2BinPay are. */
export const digits = () => String(1e9 + Math.floor(Math.random() * 8e9))
