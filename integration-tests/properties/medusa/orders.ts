import { MedusaError } from "@medusajs/framework/utils"
import { centsOfMajor, majorOf } from "../cents"
import type { Process } from "../process"
import { sumOf, type Movements } from "./movements"
import type { Payments } from "./payments"
import type { Order, Records } from "./records"

/** Session statuses with which Medusa completes a cart. */
const PROCESSABLE = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]

/** Milliseconds between two tries to get a lock, and how many there are. */
const LOCK_TRY = { ms: 2, times: 200 }

/** Medusa's workflows that make and cancel orders, in the order in which they do things. */
export class Orders {
  constructor(
    private readonly records: Records,
    private readonly process: Process,
    private readonly payments: Payments,
    private readonly movements: Movements
  ) {}

  /** `completeCartWorkflow`: throws what it throws, rolled back unless the process is dead. */
  async complete(cartId: string): Promise<{ id: string }> {
    const { cart, locks } = this.records
    const owner = this.records.newId("completion")
    await this.process.change()
    await this.acquire(cartId, owner)
    const undo: (() => void | Promise<void>)[] = []
    try {
      const placed = this.records.orders.find((order) => order.cart_id === cart.id)
      const session = this.records.sessions.find(({ status }) => PROCESSABLE.includes(status))
      if (!session) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, "Payment sessions are required")
      }
      return placed ?? (await this.place(session.id, undo))
    } catch (error) {
      for (const step of this.process.isDead ? [] : undo.reverse()) {
        await step()
      }
      throw error
    } finally {
      if (!this.process.isDead) {
        locks.delete(cartId)
      }
    }
  }

  private async place(sessionId: string, undo: (() => void | Promise<void>)[]): Promise<Order> {
    const { cart, orders } = this.records
    if (!cart.inStock) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Some items are not in stock")
    }
    const order: Order = {
      id: this.records.newId("order"),
      status: "pending",
      is_draft_order: false,
      cart_id: null,
      collection_id: null,
      torn: true,
    }
    await this.process.change()
    orders.push(order)
    undo.push(() => void orders.splice(orders.indexOf(order), 1))
    const link = async (change: () => void, back: () => void) => {
      await this.process.change()
      change()
      undo.push(back)
    }
    // Side by side in Medusa, so a process may die with any of the three missing.
    await link(
      () => (order.cart_id = cart.id),
      () => (order.cart_id = null)
    )
    await link(
      () => (cart.completed_at = new Date()),
      () => (cart.completed_at = null)
    )
    await link(
      () => (order.collection_id = cart.collection_id),
      () => (order.collection_id = null)
    )
    const payment = await this.payments.authorizePaymentSession(sessionId)
    order.torn = false
    undo.push(async () => {
      if (payment) {
        // Medusa logs what this throws and goes on.
        await this.payments.cancelPayment(payment.id).catch(() => undefined)
      }
    })
    await this.process.change()
    return order
  }

  /** `cancelOrderWorkflow`: refunds what is captured, voids the rest, whose failure it swallows. */
  async cancel(orderId: string): Promise<void> {
    await this.process.change()
    const order = this.records.orders.find(({ id }) => id === orderId)
    if (!order || order.status === "canceled") {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The order cannot be canceled")
    }
    for (const payment of this.paymentsOf(order)) {
      const rest = sumOf(payment.captures) - sumOf(payment.refunds)
      if (rest > 0) {
        await this.movements.refund({ payment_id: payment.id, amount: majorOf(rest) })
      }
      if (payment.captures.length === 0) {
        await this.payments.cancelPayment(payment.id).catch(() => undefined)
      }
    }
    await this.process.change()
    order.status = "canceled"
  }

  /** Medusa's payments of an order. */
  paymentsOf(order: Order) {
    return this.records.payments.filter(
      (payment) =>
        payment.payment_collection_id === order.collection_id && centsOfMajor(payment.amount) > 0
    )
  }

  private async acquire(key: string, owner: string): Promise<void> {
    for (let tries = 0; this.records.locks.has(key); tries++) {
      if (tries === LOCK_TRY.times) {
        throw new Error(`Failed to acquire lock for key "${key}"`)
      }
      await new Promise((done) => setTimeout(done, LOCK_TRY.ms))
    }
    this.records.locks.set(key, owner)
  }
}
