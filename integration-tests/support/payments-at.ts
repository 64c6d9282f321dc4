import { facts } from "../setup/facts"
import { Admin } from "./admin"
import type { AdminServer } from "./admin-server"
import { sql } from "./database"
import { Gateway } from "./gateway"
import { makeOlder } from "./hurry"
import { transactionOf, untilAttention, untilSettled } from "./journal"
import { openPayment, type OpenPayment } from "./open-payment"
import { Shop, type CheckoutOptions } from "./shop"
import { setStock } from "./stock"

export type Ordered = OpenPayment & { orderId: string }

/** Shoppers of a shop whose admin a browser looks at. */
export class PaymentsAt {
  readonly shop: Shop

  constructor(private readonly medusa: AdminServer) {
    this.shop = new Shop(medusa.url)
  }

  /** An open payment that no callback finds still being opened. */
  async open(options: CheckoutOptions = {}): Promise<OpenPayment> {
    const payment = await openPayment(this.shop, options, this.medusa.databaseUrl)
    await this.older(payment.txnId)
    return payment
  }

  /** A further attempt for the same cart. */
  async again({ collectionId }: OpenPayment, options: CheckoutOptions = {}) {
    const opened = await this.shop.openSession(collectionId, options).expect(200)
    const { txn_id: txnId } = opened.body.payment_collection.payment_sessions[0].data
    await this.older(txnId)
    const { reference } = await transactionOf(txnId, this.medusa.databaseUrl)
    return { txnId: txnId as string, reference }
  }

  /** A payment whose order stands. */
  async ordered(account: string, state: string, channel?: string): Promise<Ordered> {
    const payment = await this.open({ provider: `pp_${account}` })
    const gateway = new Gateway(account.split("_")[0])
    await gateway.act(payment.reference, { outcome: "paid", channel })
    const { order_id } = await untilSettled(payment.txnId, state, this.medusa.databaseUrl)
    return { ...payment, orderId: String(order_id) }
  }

  /** Money that came after its attempt had expired. */
  async late(options: CheckoutOptions = {}): Promise<OpenPayment> {
    const payment = await this.open(options)
    const gateway = new Gateway()
    await gateway.act(payment.reference, { outcome: "expired" })
    await untilSettled(payment.txnId, "expired", this.medusa.databaseUrl)
    await gateway.act(payment.reference, { outcome: "paid" })
    return this.untilCase(payment)
  }

  /** Another amount than was asked for. */
  async paidOtherwise(amount: string): Promise<OpenPayment> {
    const payment = await this.open()
    await new Gateway().act(payment.reference, { outcome: "paid", amount })
    return this.untilCase(payment)
  }

  /** The first attempt, paid although the second one has paid for the cart. */
  async paidTwice(): Promise<OpenPayment> {
    const first = await this.open()
    const second = await this.again(first)
    await new Gateway().act(second.reference, { outcome: "paid" })
    await untilSettled(second.txnId, "captured", this.medusa.databaseUrl)
    await new Gateway().act(first.reference, { outcome: "paid" })
    return this.untilCase(first)
  }

  /** Paid after something was put into the cart. */
  async paidForChangedCart(account = "syok2pay_main", channel?: string): Promise<OpenPayment> {
    const payment = await this.open({ provider: `pp_${account}` })
    await this.shop
      .request("post", `/store/carts/${payment.cartId}/line-items`)
      .send({ variant_id: facts().variantId, quantity: 1 })
      .expect(200)
    const gateway = new Gateway(account.split("_")[0])
    await gateway.act(payment.reference, { outcome: "paid", channel })
    return this.untilCase(payment)
  }

  /** Paid for the scarce product, of which none is left by then. */
  async paidForSoldOut(): Promise<OpenPayment> {
    const payment = await this.open({ variantId: facts().scarceVariantId })
    await setStock(0, new Admin(this.medusa.url))
    await new Gateway().act(payment.reference, { outcome: "paid" })
    return this.untilCase(payment)
  }

  /** Paid, and the gateway calls it by another reference from then on. */
  async paidUnderOtherName(value: string): Promise<OpenPayment> {
    const payment = await this.open()
    const { reference } = payment
    const gateway = new Gateway()
    await gateway.addFault({ reference, call: "inquiry", kind: "wrong_reference", value })
    await gateway.act(reference, { outcome: "paid" })
    return this.untilCase(payment)
  }

  /** Makes so many more rows of a payment, named COPY-1 and on, each an hour older as a case. */
  async copy({ txnId }: OpenPayment, times: number): Promise<void> {
    await sql(
      `insert into payment_transaction select r.* from payment_transaction t, generate_series(1, $2) n,
         jsonb_populate_record(t, jsonb_build_object(
           'id', 'txn_' || lpad(translate(n::text, '0189', 'wxyz'), 26, 'a'),
           'session_id', 'payses_copy' || n, 'reference', 'COPY-' || n, 'gateway_id', 'copy_' || n,
           'next_inquiry_at', null, 'attention_at', now() - n * interval '1 hour')) r where t.id = $1`,
      [txnId, times],
      this.medusa.databaseUrl
    )
  }

  async removeCopies(): Promise<void> {
    const remove = "delete from payment_transaction where reference like 'COPY-%'"
    await sql(remove, [], this.medusa.databaseUrl)
  }

  private async untilCase(payment: OpenPayment): Promise<OpenPayment> {
    await untilAttention(payment.txnId, this.medusa.databaseUrl)
    return payment
  }

  private older(txnId: string): Promise<void> {
    return makeOlder(txnId, 5, this.medusa.databaseUrl)
  }
}
