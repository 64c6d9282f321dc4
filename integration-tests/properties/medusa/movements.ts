import { MedusaError } from "@medusajs/framework/utils"
import type { VerifiedPaymentProvider } from "../../../src/providers/base/verified-payment-provider"
import { centsOfMajor, majorOf } from "../cents"
import type { Process } from "../process"
import type { Movement, Payment, Records } from "./records"

export type MovementInput = { payment_id: string; amount?: number }

/** The sum of some captures or refunds in cents. */
export const sumOf = (movements: Movement[]): number =>
  movements.reduce((sum, { amount }) => sum + centsOfMajor(amount), 0)

/**
 * Captures and refunds as Medusa's payment module makes them: its own row first, committed, then the
 * provider, and the row taken back when that one throws.
 */
export class Movements {
  constructor(
    private readonly records: Records,
    private readonly process: Process,
    private readonly provider: () => VerifiedPaymentProvider
  ) {}

  async capture({ payment_id, amount }: MovementInput): Promise<void> {
    await this.process.change()
    const payment = this.records.payment(payment_id)
    if (payment.canceled_at) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The payment has been canceled")
    }
    if (payment.captured_at) {
      return
    }
    const cents = centsOfMajor(amount ?? payment.amount)
    const rest = centsOfMajor(payment.amount) - sumOf(payment.captures)
    refuseUnless(cents > 0 && cents <= rest, "more than is authorized")
    await this.move(payment, payment.captures, "capt", cents, (id) =>
      this.provider().capturePayment({ data: payment.data, context: { idempotency_key: id } })
    )
    if (sumOf(payment.captures) >= centsOfMajor(payment.amount)) {
      payment.captured_at = new Date()
    }
  }

  async refund({ payment_id, amount }: MovementInput): Promise<void> {
    await this.process.change()
    const payment = this.records.payment(payment_id)
    const hasOrder = this.records.orders.some((order) => order.collection_id !== null)
    refuseUnless(hasOrder, "a payment without an order")
    const cents = centsOfMajor(amount ?? payment.amount)
    const rest = sumOf(payment.captures) - sumOf(payment.refunds)
    refuseUnless(cents > 0 && cents <= rest, "more than is captured")
    await this.move(payment, payment.refunds, "ref", cents, (id) =>
      this.provider().refundPayment({
        data: payment.data,
        amount: majorOf(cents),
        context: { idempotency_key: id },
      })
    )
  }

  private async move(
    payment: Payment,
    list: Movement[],
    kind: string,
    cents: number,
    atProvider: (id: string) => Promise<unknown>
  ): Promise<void> {
    const id = this.records.newId(kind)
    list.push({ id, payment_id: payment.id, amount: majorOf(cents), created_at: new Date() })
    try {
      await atProvider(id)
    } catch (error) {
      if (!this.process.isDead) {
        remove(list, id)
      }
      throw error
    }
  }
}

/** Takes a movement out of a list that holds it. */
export function remove(list: Movement[], id: string): void {
  const at = list.findIndex((one) => one.id === id)
  if (at >= 0) {
    list.splice(at, 1)
  }
}

function refuseUnless(allowed: boolean, what: string): void {
  if (!allowed) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Medusa does not move ${what}`)
  }
}
