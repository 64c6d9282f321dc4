import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  findTransactions,
  scheduleInquiry,
  type MovementKind,
} from "../modules/payment-journal/store"
import { CUT_OFF_MS, isAhead } from "./cut-off"
import { recordedPaymentOf, type PaymentRow } from "./medusa-state"

/** Captures or refunds looked at in one go. */
const PAGE = 100

export type Watched = {
  /** The last of Medusa's captures and refunds that have been looked at; their ids sort by time. */
  last: Partial<Record<MovementKind, string>>
  /** Medusa's payments that were ahead at the last look, and that no person knows of yet. */
  ahead: ReadonlySet<string>
}

const watchedHere: Watched = { last: {}, ahead: new Set() }

type Row = { id: string; payment_id: string; created_at: Date | string }

/**
 * Looks at every capture and refund that Medusa has recorded, when it is too old to be under way, and
 * has the gateway asked about payments of which Medusa shows more than the journal: settling takes
 * back what was cut off. Those are looked at again until that is done, since an inquiry can fail. A
 * process begins with the latest ones: one that was cut off with the last process is among them.
 * Returns how many payments are ahead.
 */
export async function watchRecorded(
  container: MedusaContainer,
  watched: Watched = watchedHere
): Promise<number> {
  const paymentIds = new Set(watched.ahead)
  const last = { ...watched.last }
  for (const kind of ["capture", "refund"] as const) {
    const until = Date.now() - CUT_OFF_MS
    const rows = await nextRows(container, kind, last[kind])
    const young = rows.findIndex(({ created_at }) => new Date(created_at).getTime() > until)
    for (const { id, payment_id } of young < 0 ? rows : rows.slice(0, young)) {
      paymentIds.add(payment_id)
      last[kind] = id
    }
  }
  watched.ahead = await askAbout(container, [...paymentIds])
  watched.last = last
  return watched.ahead.size
}

/** The oldest that come after `since`; the latest of all when nothing has been looked at yet. */
async function nextRows(
  container: MedusaContainer,
  kind: MovementKind,
  since: string | undefined
): Promise<Row[]> {
  const payments = container.resolve(Modules.PAYMENT)
  const filters = since ? { id: { $gt: since } } : {}
  const config = {
    order: { id: since ? "ASC" : "DESC" },
    take: PAGE,
  }
  const rows = (await (kind === "capture"
    ? payments.listCaptures(filters as object, config)
    : payments.listRefunds(filters as object, config))) as unknown as Row[]
  return since ? rows : rows.reverse()
}

/** Returns those of which Medusa shows more than the journal, and no person knows of it. */
async function askAbout(container: MedusaContainer, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) {
    return new Set()
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const payments = (await container
    .resolve(Modules.PAYMENT)
    .listPayments(
      { id: ids },
      { relations: ["captures", "refunds"], take: ids.length }
    )) as unknown as PaymentRow[]
  const byTransaction = new Map(payments.map((payment) => [payment.data?.txn_id, payment] as const))
  const transactionIds = [...byTransaction.keys()].filter((id) => typeof id === "string")
  const ahead = new Set<string>()
  for (const transaction of await findTransactions(db, transactionIds)) {
    const payment = byTransaction.get(transaction.id)
    const { attention, refund_pending_at } = transaction
    if (payment && !refund_pending_at && isAhead(transaction, recordedPaymentOf(payment))) {
      await scheduleInquiry(db, transaction.id, new Date())
      if (!attention) {
        ahead.add(payment.id)
      }
    }
  }
  return ahead
}
