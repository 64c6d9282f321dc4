import { Admin } from "../support/admin"
import { eventually } from "../support/eventually"
import { Gateway, type Outcome } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { transactionOf, untilSettled } from "../support/journal"
import { hears, take, takeForCart } from "../support/kustom-shop"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { Shop, type CheckoutOptions } from "../support/shop"
import { waysOf, type Way, type Ways } from "./ways"

export type Payment = OpenPayment & { role: string }
export type Ordered = Payment & { orderId: string; paymentId: string }
type Action = Parameters<Gateway["act"]>[1]

/** Outcomes of which some gateways send no message. */
const SILENT: ReadonlySet<Outcome> = new Set(["expired", "failed"])

/** One gateway and its accounts at the test server, used in the same words for every gateway. */
export class Stand {
  readonly shop = new Shop()
  readonly admin = new Admin()
  readonly gateway: Gateway
  readonly ways: Ways

  constructor(readonly id: string) {
    this.gateway = new Gateway(id)
    this.ways = waysOf(id)
  }

  /** Opens a payment of 128.40 at the account of this role, a moment ago. */
  async open(role = "main", options: CheckoutOptions = {}): Promise<Payment> {
    const payment = this.isCounter
      ? await takeForCart(role, options)
      : await openPayment(this.shop, { provider: this.provider(role), ...options })
    await makeOlder(payment.txnId, 5)
    return { ...payment, role }
  }

  /** Lets something happen at the gateway; where nobody tells us of it, we ask. */
  async act({ reference, txnId, role }: Payment, action: Action): Promise<void> {
    await this.gateway.act(reference, action)
    if (SILENT.has(action.outcome) || (this.isCounter && !hears(role))) {
      await this.ask(txnId)
    }
  }

  /** Pays in the way that a shop of this gateway has by default. */
  pay(payment: Payment, way = this.ways.usual): Promise<void> {
    return this.act(payment, way.action)
  }

  /** Asks the gateway now, as a person does in the admin, until it has been looked into. */
  async ask(txnId: string): Promise<void> {
    await eventually(async () => {
      const path = `/admin/payment-transactions/${txnId}/inquire`
      const { status, body } = await this.admin.request("post", path, {})
      return status === 200 && body.settlement.status !== "retry"
    }, `${txnId} is asked about`)
  }

  /** A payment whose order stands. */
  async ordered(way: Way = this.ways.usual): Promise<Ordered> {
    const payment = await this.open(way.role)
    await this.pay(payment, way)
    const { order_id } = await untilSettled(payment.txnId, way.state)
    const orderId = String(order_id)
    const { id } = await this.admin.paymentOf(orderId)
    return { ...payment, orderId, paymentId: id }
  }

  /** Has the shopper choose another method; the old attempt can still be paid. */
  async replace({ reference, collectionId }: Payment): Promise<void> {
    if (this.isCounter) {
      // The phone is told to ask no more, and does not hear it.
      await this.gateway.addFault({ reference, call: "abort", kind: "drop" })
    }
    await this.shop.openSession(collectionId, { provider: "pp_system_default" }).expect(200)
  }

  /** Opens another attempt for the same cart; the first can still be paid. */
  async again(first: Payment): Promise<Payment> {
    await this.replace(first)
    return this.openFor(first, first.role)
  }

  /** Opens an attempt at this gateway for a cart that has had one. */
  async openFor(first: Payment, role = "main"): Promise<Payment> {
    const txnId = this.isCounter
      ? await this.takeFor(first.cartId, role)
      : await this.openSession(first.collectionId, role)
    await makeOlder(txnId, 5)
    const { reference, session_id } = await transactionOf(txnId)
    return { ...first, txnId, reference, sessionId: session_id, role }
  }

  /** An amount in the notation of the gateway's portal. */
  amount(decimal: string): string {
    return this.ways.minor ? String(Math.round(Number(decimal) * 100)) : decimal
  }

  /** What the gateway says it has captured and refunded, in major units. */
  async held(reference: string): Promise<{ captured: string | null; refunded: string }> {
    const { captured_amount, refunded_amount } = await this.gateway.payment(reference)
    const major = (amount: string) => (Number(amount) / (this.ways.minor ? 100 : 1)).toFixed(2)
    return {
      captured: captured_amount === undefined ? null : major(captured_amount),
      refunded: major(refunded_amount),
    }
  }

  provider(role: string): string {
    return `pp_${this.id}_${role}`
  }

  private get isCounter(): boolean {
    return this.id === "kustom"
  }

  private async takeFor(cart_id: string, account: string): Promise<string> {
    const { status, body } = await take({ cart_id }, { account })
    expect({ status, body }).toMatchObject({ status: 200 })
    return body.payment_transaction.id
  }

  private async openSession(collectionId: string, role: string): Promise<string> {
    const { body } = await this.shop
      .openSession(collectionId, { provider: this.provider(role) })
      .expect(200)
    return body.payment_collection.payment_sessions[0].data.txn_id
  }
}
