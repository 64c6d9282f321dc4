import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import { appendEvent } from "../modules/payment-journal/store"
import type { Converging } from "./converging"
import { CUT_OFF_MS } from "./cut-off"
import type { MedusaState, RecordedMovement, RecordedPayment } from "./medusa-state"

/** Core's own, which it does not export; by id it runs all the same. */
const CREDIT_LINES_WORKFLOW_ID = "create-order-refund-credit-lines"

/**
 * Medusa writes a capture or refund down and books it in its order afterwards: a process that dies in
 * between leaves an order that counts as not paid although its payment is captured. This books what
 * is missing as Medusa's own workflows do; the money has moved already. One that may still be under
 * way is left alone.
 */
export async function bookMovements(
  { container, transaction, cause }: Converging,
  { order, session }: MedusaState
): Promise<void> {
  const payment = session?.payment
  if (!order || order.gone || !payment) {
    return
  }
  const unbooked = await unbookedOf(container, payment)
  for (const kind of ["capture", "refund"] as const) {
    for (const { id, amount } of unbooked[`${kind}s`]) {
      const currency = transaction.amount.currency.toLowerCase()
      const owed = kind === "refund" ? await owedToCustomer(container, order.id) : null
      await container.resolve(Modules.ORDER).addOrderTransactions({
        order_id: order.id,
        amount: kind === "capture" ? amount : `-${amount}`,
        currency_code: currency,
        reference: kind,
        reference_id: id,
      })
      // What the order still costs goes down by a refund that nobody was owed.
      if (owed && !order.canceled && MathBN.gt(amount, owed)) {
        await container.resolve(Modules.WORKFLOW_ENGINE).run(CREDIT_LINES_WORKFLOW_ID, {
          input: { order_id: order.id, amount: MathBN.sub(amount, owed) },
        })
      }
      await appendEvent(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
        transactionId: transaction.id,
        name: `${kind}_booked`,
        amount,
        cause,
        details: { [`medusa_${kind}`]: id },
      })
    }
  }
}

type Movements = Pick<RecordedPayment, "captures" | "refunds">

/** Movements that are too old to be under way and that no order has booked. */
export async function unbookedOf(
  container: MedusaContainer,
  ...payments: Movements[]
): Promise<Movements> {
  const until = Date.now() - CUT_OFF_MS
  const oldOnes = (kind: keyof Movements) =>
    payments.flatMap((payment) => payment[kind].filter(({ at }) => at.getTime() <= until))
  const captures = oldOnes("captures")
  const refunds = oldOnes("refunds")
  const ids = [...captures, ...refunds].map(({ id }) => id)
  if (ids.length === 0) {
    return { captures, refunds }
  }
  const rows = await container
    .resolve(Modules.ORDER)
    .listOrderTransactions(
      { reference_id: ids },
      { select: ["id", "reference_id"], take: ids.length }
    )
  const booked = new Set(rows.map(({ reference_id }) => reference_id))
  const missing = ({ id }: RecordedMovement) => !booked.has(id)
  return { captures: captures.filter(missing), refunds: refunds.filter(missing) }
}

/** By how much more has been paid than the order costs. */
async function owedToCustomer(container: MedusaContainer, orderId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "summary", "total"],
    filters: { id: orderId },
  })
  const { pending_difference: pending = 0 } = (data[0]?.summary ?? {}) as {
    pending_difference?: number
  }
  return MathBN.lt(pending, 0) ? MathBN.mult(pending, -1) : MathBN.convert(0)
}
