import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  appendEvent,
  findEndings,
  findTransaction,
  settleAgain,
  type MovementKind,
  type Transaction,
} from "../modules/payment-journal/store"
import { raise, type Converging } from "./converging"
import { cutOff } from "./cut-off"
import { loadMedusaState, type RecordedMovement } from "./medusa-state"
import type { Settlement } from "./settlement"

const REASONS = { capture: "capture_not_sent", refund: "refund_not_sent" } as const

/**
 * Medusa writes a capture or refund down, asks the provider, and takes its row back when that fails. A
 * process that dies in between cannot, nor does Medusa when a gateway carries an accepted refund out
 * later and fails: Medusa then shows more than the gateway. This takes the row back in its stead and
 * asks a person. It sends nothing: whoever asked has seen a failure and may have gone another way
 * since, in the gateway's portal for one, and money is never moved on doubt. Medusa's own buttons ask
 * for it again.
 *
 * Returns null when Medusa is not ahead; `retry` where the account captures by itself and will again.
 * Throws `TransactionBusyError` while a capture or refund of the payment is under way.
 */
export async function takeBackCutOff(at: Converging): Promise<Settlement | null> {
  if ((await look(at)).length === 0) {
    return null
  }
  // A call that still comes finds its row gone under the same lock, and sends nothing.
  await at.alsoLock("movement")
  const due = await look(at)
  for (const { kind, rows, isRepeated } of due) {
    const details = {
      amounts: rows.map(({ amount }) => amount),
      [`medusa_${kind}s`]: rows.map(({ id }) => id),
    }
    if (!isRepeated) {
      // First, so that a crash in between leaves a person who knows.
      await raise(at, REASONS[kind], details)
    }
    await takeBack(at, kind, rows)
    const { container, cause, transaction } = at
    await appendEvent(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
      ...{ transactionId: transaction.id, name: `${kind}_taken_back`, cause, details },
    })
  }
  return endingOf(at, due)
}

async function endingOf(
  { container, transaction: { id } }: Converging,
  due: Ahead[]
): Promise<Settlement | null> {
  const told = due.find(({ isRepeated }) => !isRepeated)
  if (told || due.length === 0) {
    return told ? { status: "attention", reason: REASONS[told.kind] } : null
  }
  await settleAgain(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
  return { status: "retry", reason: "capture_taken_back" }
}

type Ahead = {
  kind: MovementKind
  rows: RecordedMovement[]
  /** Nobody has to ask for it again: the account itself captures as soon as an order stands. */
  isRepeated: boolean
}

async function look({ container, account, transaction: { id } }: Converging): Promise<Ahead[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await findTransaction(db, id)
  const payment = transaction && (await loadMedusaState(container, transaction)).session?.payment
  if (!payment) {
    return []
  }
  const { captured, refunded, refund_pending_at } = transaction
  const now = new Date()
  const aheadIn = async (
    kind: MovementKind,
    recorded: RecordedMovement[],
    atGateway: Transaction["captured"]
  ): Promise<RecordedMovement[]> =>
    cutOff({ recorded, atGateway, ...(await findEndings(db, id, kind)), now })
  const captures = await aheadIn("capture", payment.captures, captured)
  // An accepted refund shows at the gateway once it has been carried out.
  const refunds = refund_pending_at ? [] : await aheadIn("refund", payment.refunds, refunded)
  const capturesAtOnce = account.gateway.capturesAtOnce?.(account.options) ?? false
  const all: Ahead[] = [
    { kind: "capture", rows: captures, isRepeated: capturesAtOnce && captured.isZero() },
    { kind: "refund", rows: refunds, isRepeated: false },
  ]
  return all.filter(({ rows }) => rows.length > 0)
}

async function takeBack(
  { container }: Converging,
  kind: MovementKind,
  rows: RecordedMovement[]
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const payments = container.resolve(Modules.PAYMENT)
  await (kind === "capture" ? payments.deleteCaptures(ids) : payments.deleteRefunds(ids))
  // Medusa books every capture of a payment with the next one, these included.
  const orders = container.resolve(Modules.ORDER)
  const booked = await orders.listOrderTransactions({ reference_id: ids }, { select: ["id"] })
  if (booked.length > 0) {
    await orders.deleteOrderTransactions(booked.map(({ id }) => id))
  }
}
