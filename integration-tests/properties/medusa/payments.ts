import { MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"
import type { VerifiedPaymentProvider } from "../../../src/providers/base/verified-payment-provider"
import type { Process } from "../process"
import { remove } from "./movements"
import type { Payment, Records, Session } from "./records"

type NewSession = {
  provider_id: string
  amount: number
  currency_code: string
  data: Record<string, unknown>
}

type SessionUpdate = {
  id: string
  amount: number
  currency_code: string
  data: Record<string, unknown>
  status?: string
}

/** Medusa's payment module: what it writes, when it asks the provider, and what it undoes. */
export class Payments {
  constructor(
    private readonly records: Records,
    private readonly process: Process,
    private readonly provider: () => VerifiedPaymentProvider
  ) {}

  async createPaymentSession(collectionId: string, input: NewSession): Promise<Session> {
    await this.process.change()
    const session: Session = {
      id: this.records.newId("payses"),
      payment_collection_id: collectionId,
      ...input,
      status: PaymentSessionStatus.PENDING,
      authorized_at: null,
      payment: null,
    }
    this.records.sessions.push(session)
    try {
      const { data, status } = await this.provider().initiatePayment({
        amount: input.amount,
        currency_code: input.currency_code,
        data: { ...input.data, session_id: session.id },
        context: { idempotency_key: session.id },
      })
      this.process.call()
      session.data = stored({ ...input.data, ...data })
      session.status = status ?? PaymentSessionStatus.PENDING
    } catch (error) {
      if (!this.process.isDead) {
        this.forget(session)
      }
      throw error
    }
    return { ...session }
  }

  async retrievePaymentSession(id: string): Promise<Session> {
    return { ...this.records.session(id) }
  }

  async updatePaymentSession(update: SessionUpdate): Promise<Session> {
    await this.process.change()
    const session = this.records.session(update.id)
    const { data } = await this.provider().updatePayment({ ...update })
    this.process.call()
    session.data = data ?? {}
    session.amount = update.amount
    session.status = update.status ?? session.status
    return { ...session }
  }

  async deletePaymentSession(id: string): Promise<void> {
    await this.process.change()
    const session = this.records.session(id)
    await this.provider().deletePayment({ data: session.data })
    this.process.call()
    this.forget(session)
  }

  async authorizePaymentSession(id: string): Promise<Payment | null> {
    await this.process.change()
    const session = this.records.session(id)
    if (session.payment && session.authorized_at) {
      return session.payment
    }
    const { status, data } = await this.provider().authorizePayment({
      data: session.data,
      context: { idempotency_key: session.id },
    })
    await this.process.change()
    session.data = data ?? {}
    session.status = status
    if (status === PaymentSessionStatus.PENDING_AUTHORIZATION) {
      return null
    }
    if (status !== PaymentSessionStatus.AUTHORIZED) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Session ${id} was not authorized`)
    }
    return this.paymentOf(session)
  }

  async cancelPayment(id: string): Promise<Payment> {
    await this.process.change()
    const payment = this.records.payment(id)
    await this.provider().cancelPayment({
      data: payment.data,
      context: { idempotency_key: payment.id },
    })
    this.process.call()
    payment.canceled_at = new Date()
    return payment
  }

  deleteCaptures(ids: string[]): Promise<void> {
    return this.deleteMovements("captures", ids)
  }

  deleteRefunds(ids: string[]): Promise<void> {
    return this.deleteMovements("refunds", ids)
  }

  private async deleteMovements(list: "captures" | "refunds", ids: string[]): Promise<void> {
    await this.process.change()
    for (const payment of this.records.payments) {
      ids.forEach((id) => remove(payment[list], id))
    }
  }

  /** A unique index allows one payment per session: whoever comes second loses the race. */
  private async paymentOf(session: Session): Promise<Payment> {
    if (session.payment) {
      await this.provider().cancelPayment({ data: session.data, context: {} })
      throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `${session.id} has a payment`)
    }
    const payment: Payment = {
      id: this.records.newId("pay"),
      payment_collection_id: session.payment_collection_id,
      session_id: session.id,
      amount: session.amount,
      currency_code: session.currency_code,
      data: session.data,
      captured_at: null,
      canceled_at: null,
      captures: [],
      refunds: [],
    }
    session.authorized_at = new Date()
    session.payment = payment
    this.records.payments.push(payment)
    return payment
  }

  private forget(session: Session): void {
    this.records.sessions.splice(this.records.sessions.indexOf(session), 1)
  }
}

/** Medusa keeps JSON, in which an undefined key is none. */
function stored(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>
}
