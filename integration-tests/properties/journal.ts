import type { Transaction } from "../../src/modules/payment-journal/store"
import {
  toTransaction,
  type TransactionRow,
} from "../../src/modules/payment-journal/store/transaction-row"
import type { World } from "./world"

/** What the journal holds about a world's payments, in the order of their opening. */
export async function transactionsOf({ journal, account }: World): Promise<Transaction[]> {
  const { rows }: { rows: TransactionRow[] } = await journal.raw(
    "select * from payment_transaction where account = ? order by created_at, id",
    [account.key]
  )
  return rows.map(toTransaction)
}

/** Makes a world's payments this many seconds older, as if that time had passed. */
export async function age({ journal, account, records }: World, seconds: number): Promise<void> {
  for (const one of records.payments.flatMap(({ captures, refunds }) => [
    ...captures,
    ...refunds,
  ])) {
    one.created_at = new Date(one.created_at.getTime() - seconds * 1000)
  }
  await journal.raw(
    `update payment_transaction set created_at = created_at - make_interval(secs => ?),
       opened_at = opened_at - make_interval(secs => ?) where account = ?`,
    [seconds, seconds, account.key]
  )
  await journal.raw(
    `update payment_event set created_at = created_at - make_interval(secs => ?)
     where transaction_id in (select id from payment_transaction where account = ?)`,
    [seconds, account.key]
  )
}

/** Ids of callbacks that still wait for their turn, which has now come. */
export async function callbacksDue({ journal, account }: World): Promise<string[]> {
  const { rows }: { rows: { id: string }[] } = await journal.raw(
    `update payment_callback set next_attempt_at = now()
     where account = ? and status in ('new', 'waiting', 'in_progress') returning id`,
    [account.key]
  )
  return rows.map(({ id }) => id)
}
