import { Admin } from "./admin"
import { sql } from "./database"
import { Gateway } from "./gateway"
import { transactionOf, untilSettled, untilWorkedOff } from "./journal"
import type { OpenPayment } from "./open-payment"
import { Shop, type CheckoutOptions } from "./shop"

/** The sandbox's phones. */
export const TILL_1 = "7a1d1f5e-3c52-4a07-9d0e-000000000001"
export const TILL_2 = "7a1d1f5e-3c52-4a07-9d0e-000000000002"

export const kustom = new Gateway("kustom")

/** Staff with an admin session, at the counter. */
export const staff = new Admin()

/** Accounts whose webhook URL is known to Kustom. */
const HEARD = new Set(["main", "strict"])

/** Whether webhooks of an account reach us. */
export const hears = (account: string) => HEARD.has(account)

export type Target = { cart_id: string } | { order_id: string }

/** Asks a phone to take a payment; the answer of the admin API. */
export function take(target: Target, { account = "main", device = TILL_1 } = {}) {
  return staff.request("post", "/admin/in-person-payments", {
    account: `kustom_${account}`,
    device_id: device,
    ...target,
  })
}

/** Fills a cart of 128.40 SEK and has staff take its payment. */
export async function takeForCart(
  account = "main",
  options: CheckoutOptions = {}
): Promise<OpenPayment> {
  const cart = await new Shop().fillCart({ currency: "sek", ...options })
  const { status, body } = await take({ cart_id: cart.cartId }, { account })
  if (status !== 200) {
    throw new Error(`The payment was not started: ${status} ${JSON.stringify(body)}`)
  }
  const { id, session_id } = body.payment_transaction
  if (hears(account)) {
    // Told before our own call is answered, it makes us look whose session it is.
    await untilWorkedOff(id)
  }
  const { reference } = await transactionOf(id)
  const [{ data }] = await sql<{ data: Record<string, unknown> }>(
    "select data from payment_session where id = $1",
    [session_id]
  )
  return { ...cart, sessionId: session_id, txnId: id, data, reference }
}

/** A cart that was paid on a phone and whose order stands; captured unless the order is only authorized. */
export async function ordered(outcome: "paid" | "granted" = "paid", account = "main") {
  const payment = await takeForCart(account)
  await kustom.act(payment.reference, { outcome })
  const state = outcome === "paid" ? "captured" : "authorized"
  const { order_id } = await untilSettled(payment.txnId, state)
  const { id } = await staff.paymentOf(String(order_id))
  return { ...payment, orderId: String(order_id), paymentId: id }
}
