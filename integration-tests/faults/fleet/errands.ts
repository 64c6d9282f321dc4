import { copyCheckouts, type Cart } from "../../../bench/load/checkouts"
import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { makeOlder } from "../../support/hurry"
import { transactionOf, untilSettled } from "../../support/journal"
import type { CallbackMode } from "../../support/gateway"
import type { Errand } from "../crash/points"
import type { LedgerPayment } from "./ledger"
import type { World } from "./world"

const TOTAL = 128.4
const REFUND = 28.4

/** Gateways that a storefront can open a payment at, and whether they take the money at once. */
export const gateways: Record<string, { captured: boolean }> = {
  syok2pay: { captured: true },
  "swedbank-pay": { captured: false },
  inbank: { captured: true },
  b2binpay: { captured: true },
}

/** An errand that is ready to be run; `run` brings a server to the point, `again` is what people do after it died. */
export type Ready = { run: () => Promise<unknown>; again: () => Promise<unknown> }

/** People try again when a page does not answer. */
export async function stubbornly<T>(work: () => Promise<T>, what: string): Promise<T> {
  return eventually(async () => ({ done: await work() }), what, 120_000).then(({ done }) => done)
}

export class Errands {
  /** One that was filled at the shop for each provider, and how many copies it has. */
  private readonly originals = new Map<string, { cart: Promise<Cart>; copies: number }>()

  constructor(private readonly world: World) {}

  /** A cart that is ready to be paid. A server that has just started takes seconds to fill one, so they are copied. */
  private async cart(provider: string): Promise<Cart> {
    const { shop, databaseUrl } = this.world
    const original = this.originals.get(provider) ?? {
      cart: stubbornly(() => shop.fillCart({ provider }), "a cart filled"),
      copies: 0,
    }
    this.originals.set(provider, original)
    // One that could not be filled is not kept: the next errand fills another.
    original.cart.catch(() => this.originals.delete(provider))
    const db = { query: (text: string, values: number[]) => sql(text, values, databaseUrl) }
    const [copy] = await copyCheckouts(db, await original.cart, 1, ++original.copies)
    return copy
  }

  /** A payment that is open at its gateway. */
  open(gateway: string) {
    const { databaseUrl } = this.world
    const provider = `pp_${gateway}_main`
    return stubbornly(async () => {
      const { cartId, collectionId } = await this.cart(provider)
      const txnId = await this.openSession(collectionId, provider)
      await makeOlder(txnId, 5, databaseUrl)
      const { reference } = await transactionOf(txnId, databaseUrl)
      return { gateway, cartId, txnId, reference }
    }, `a payment at ${gateway} opened`)
  }

  /** Pays it as a shopper does, who never comes back. */
  async pay(open: Awaited<ReturnType<Errands["open"]>>, callbacks: CallbackMode = "normal") {
    const paid = this.world.ledger.add(open, gateways[open.gateway].captured ? TOTAL : 0)
    await this.world.gateway(open.gateway).act(open.reference, { outcome: "paid", callbacks })
    return paid
  }

  /** Prepares an errand up to the step before the one that it is for. */
  async prepare(errand: Errand): Promise<Ready> {
    switch (errand) {
      case "pay": {
        const open = await this.open("syok2pay")
        return { run: () => this.pay(open), again: async () => undefined }
      }
      case "open":
        return this.prepareOpening()
      case "capture":
        return this.prepareCapture()
      case "refund":
        return this.prepareRefund()
    }
  }

  private async prepareOpening(): Promise<Ready> {
    const { databaseUrl } = this.world
    const provider = "pp_syok2pay_main"
    const cart = await stubbornly(() => this.cart(provider), "a cart copied")
    const open = () => this.openSession(cart.collectionId, provider)
    return {
      run: open,
      again: async () => {
        const txnId = await stubbornly(open, "the session opened after all")
        await makeOlder(txnId, 5, databaseUrl)
        const { reference } = await transactionOf(txnId, databaseUrl)
        await this.pay({ gateway: "syok2pay", cartId: cart.cartId, txnId, reference })
      },
    }
  }

  private async openSession(collectionId: string, provider: string): Promise<string> {
    const { body, status } = await this.world.shop.openSession(collectionId, { provider })
    if (status !== 200) {
      throw new Error(`The session was not opened: ${status}`)
    }
    return body.payment_collection.payment_sessions[0].data.txn_id
  }

  private async ordered(gateway: string, state: string) {
    const paid = await this.pay(await this.open(gateway))
    const { databaseUrl, admin } = this.world
    const { order_id } = await untilSettled(paid.txnId, state, databaseUrl, 120_000)
    const orderId = String(order_id)
    const { id } = await stubbornly(() => admin.paymentOf(orderId), "the order read")
    return { paid, paymentId: id }
  }

  private async prepareCapture(): Promise<Ready> {
    const { paid, paymentId } = await this.ordered("swedbank-pay", "authorized")
    const capture = () => this.world.admin.capture(paymentId)
    paid.captured = TOTAL
    return { run: capture, again: () => this.unlessRecorded("capture", paymentId, capture) }
  }

  private async prepareRefund(): Promise<Ready> {
    const { paid, paymentId } = await this.ordered("syok2pay", "captured")
    const refund = () => this.world.admin.refund(paymentId, REFUND)
    paid.refunded = REFUND
    return { run: refund, again: () => this.unlessRecorded("refund", paymentId, refund) }
  }

  /** Whoever finds no trace of what was begun in Medusa does it again, until Medusa has it. */
  private async unlessRecorded(
    table: "capture" | "refund",
    paymentId: string,
    act: () => Promise<unknown>
  ): Promise<void> {
    await eventually(
      async () => {
        const [row] = await sql<object>(
          `select 1 from "${table}" where payment_id = $1 and deleted_at is null`,
          [paymentId],
          this.world.databaseUrl
        )
        return row ?? (await act().then(() => null))
      },
      `the ${table} of ${paymentId} in Medusa`,
      60_000
    )
  }
}

/**
 * Lets whatever waits for a payment be due now, as if the time had passed. Tries that come of hurrying do
 * not use up those that a callback has.
 */
export async function hurryAll(
  payments: readonly Pick<LedgerPayment, "txnId">[],
  url: string
): Promise<void> {
  const ids = payments.map(({ txnId }) => txnId)
  await sql(
    `update payment_callback set next_attempt_at = now(), attempts = least(attempts, 3)
     where transaction_id = any($1) and status in ('new', 'waiting', 'in_progress')`,
    [ids],
    url
  )
  await sql(
    `update payment_transaction set next_inquiry_at = now()
     where id = any($1) and next_inquiry_at is not null and settled_at is null`,
    [ids],
    url
  )
}
