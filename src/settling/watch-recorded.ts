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

/** The last of Medusa's captures and refunds that have been looked at; their ids sort by time. */
export type Watched = Partial<Record<MovementKind, string>>

const watchedHere: Watched = {}

type Row = { id: string; payment_id: string; created_at: Date | string }

/**
 * Looks once at every capture and refund that Medusa has recorded, when it is too old to be under way,
 * and has the gateway asked about payments of which Medusa shows more than the journal: settling takes
 * back what was cut off. A process begins with the latest ones, since one that was cut off with the
 * last process is among them. Returns how many payments are ahead.
 */
export async function watchRecorded(
  container: MedusaContainer,
  watched: Watched = watchedHere
): Promise<number> {
  let ahead = 0
  for (const kind of ["capture", "refund"] as const) {
    const until = Date.now() - CUT_OFF_MS
    const rows = await nextRows(container, kind, watched[kind])
    const young = rows.findIndex(({ created_at }) => new Date(created_at).getTime() > until)
    const old = young < 0 ? rows : rows.slice(0, young)
    ahead += await askAbout(container, old)
    watched[kind] = old.at(-1)?.id ?? watched[kind]
  }
  return ahead
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

async function askAbout(container: MedusaContainer, rows: Row[]): Promise<number> {
  if (rows.length === 0) {
    return 0
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const payments = (await container
    .resolve(Modules.PAYMENT)
    .listPayments(
      { id: [...new Set(rows.map(({ payment_id }) => payment_id))] },
      { relations: ["captures", "refunds"], take: rows.length }
    )) as unknown as PaymentRow[]
  const byTransaction = new Map(
    payments.map((payment) => [payment.data?.txn_id, recordedPaymentOf(payment)] as const)
  )
  const ids = [...byTransaction.keys()].filter((id) => typeof id === "string")
  const ahead = (await findTransactions(db, ids)).filter((transaction) => {
    const payment = byTransaction.get(transaction.id)
    return payment && !transaction.refund_pending_at && isAhead(transaction, payment)
  })
  for (const { id } of ahead) {
    await scheduleInquiry(db, id, new Date())
  }
  return ahead.length
}
