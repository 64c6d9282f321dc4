import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { encodeTime } from "ulid"
import {
  findTransactions,
  scheduleInquiry,
  type MovementKind,
} from "../modules/payment-journal/store"
import { unbookedOf } from "./book-movements"
import { CUT_OFF_MS, isAhead } from "./cut-off"
import { recordedPaymentOf, type PaymentRow, type RecordedPayment } from "./medusa-state"

/** Captures or refunds looked at in one go. */
const PAGE = 500

/** Milliseconds back at which a process begins to look: what was cut off with the ones before it. */
const FIRST_LOOK_MS = 86_400_000

/** Of the ids that Medusa gives them. */
const PREFIXES = { capture: "capt", refund: "ref" } as const

export type Watched = {
  /** The last of Medusa's captures and refunds that have been looked at; their ids sort by time. */
  last: Partial<Record<MovementKind, string>>
  /** Medusa's payments that were cut off at the last look, and that no person knows of yet. */
  cutOff: ReadonlySet<string>
}

const watchedHere: Watched = { last: {}, cutOff: new Set() }

type Row = { id: string; payment_id: string; created_at: Date | string }

/**
 * Looks at every capture and refund that Medusa has recorded, when it is too old to be under way, and
 * has the gateway asked about payments of which Medusa shows more than the journal, or more than their
 * order has booked: settling takes back or books what was cut off. Those are looked at again until
 * that is done, since an inquiry can fail. A process begins with those of the last day. Returns how
 * many payments were found cut off.
 */
export async function watchRecorded(
  container: MedusaContainer,
  watched: Watched = watchedHere
): Promise<number> {
  const paymentIds = new Set(watched.cutOff)
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
  watched.cutOff = await askAbout(container, [...paymentIds])
  watched.last = last
  return watched.cutOff.size
}

/** The oldest that come after `since`, or after the beginning of the last day; their ids are ULIDs. */
async function nextRows(
  container: MedusaContainer,
  kind: MovementKind,
  since = `${PREFIXES[kind]}_${encodeTime(Date.now() - FIRST_LOOK_MS, 10)}`
): Promise<Row[]> {
  const payments = container.resolve(Modules.PAYMENT)
  const filters = { id: { $gt: since } } as object
  const config = { order: { id: "ASC" as const }, take: PAGE }
  const rows = await (kind === "capture"
    ? payments.listCaptures(filters, config)
    : payments.listRefunds(filters, config))
  return rows as unknown as Row[]
}

/** Returns those that were cut off, and no person knows of it. */
async function askAbout(container: MedusaContainer, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) {
    return new Set()
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const payments = (
    (await container
      .resolve(Modules.PAYMENT)
      .listPayments(
        { id: ids },
        { relations: ["captures", "refunds"], take: ids.length }
      )) as unknown as PaymentRow[]
  ).filter(({ data }) => typeof data?.txn_id === "string")
  const byTransaction = new Map(
    payments.map((row) => [row.data?.txn_id as string, recordedPaymentOf(row)])
  )
  const unbooked = await unbookedOf(container, ...byTransaction.values())
  const isUnbooked = ({ captures, refunds }: RecordedPayment) =>
    captures.some((one) => unbooked.captures.includes(one)) ||
    refunds.some((one) => unbooked.refunds.includes(one))
  const found = new Set<string>()
  for (const transaction of await findTransactions(db, [...byTransaction.keys()])) {
    const payment = byTransaction.get(transaction.id)
    const { attention, order_id, refund_pending_at } = transaction
    if (!payment) {
      continue
    }
    const isCutOff =
      (!refund_pending_at && isAhead(transaction, payment)) ||
      (order_id !== null && isUnbooked(payment))
    if (isCutOff) {
      await scheduleInquiry(db, transaction.id, new Date())
      if (!attention) {
        found.add(payment.id)
      }
    }
  }
  return found
}
