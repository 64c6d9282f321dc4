import type { DemoFacts } from "../launch/demo-file"
import type { CallbackMode, Outcome, Wish } from "./arguments"
import { openBackOffice, type BackOffice } from "./back-office"
import { expectationOf } from "./expectations"
import { traitsOf } from "./gateways"
import { isQuiet, openPayPage, openPhone } from "./pay-page"
import { fillCart, openPayment, readPublicState, type Step } from "./storefront"
import { timingOf, type Timing } from "./timing"
import { until } from "./until"
import { differences, isAtWork, type FoundCallback } from "./verdict"

/** How one purchase ended; what `--json` prints. */
export interface PurchaseResult {
  gateway: string
  outcome: Outcome
  callback_mode: CallbackMode
  channel?: string
  txn_id: string
  order_id: string | null
  state: string
  callbacks: Pick<FoundCallback, "channel" | "authenticity" | "label" | "status">[]
  ms: Timing & { total: number }
  /** What is not as it must be. */
  differences: string[]
  ok: boolean
}

/** A person needs longer than this on any pay page; the plugin counts on the first second being quiet. */
const READING_MS = 1200

/**
 * Buys once, acts on the pay page, never comes back from it, and waits until Medusa is in the state that this must
 * lead to, or is not in time.
 */
export async function purchase(
  demo: DemoFacts,
  providerId: string,
  wish: Wish,
  step: Step
): Promise<PurchaseResult> {
  const { outcome, callbacks, channel } = wish
  const started = Date.now()
  const expected = expectationOf(providerId, wish)
  if (!traitsOf(providerId).outcomes.includes(outcome)) {
    throw new Error(`${providerId} has no outcome "${outcome}"`)
  }
  const backOffice = await openBackOffice(demo)
  const { payment, payPage } = await open(demo, providerId, backOffice, step)
  await new Promise((resolve) => setTimeout(resolve, READING_MS))
  await payPage.act(wish)
  step(`${outcome} there, callbacks ${callbacks}; the browser is closed`)

  const deadline = Date.now() + expected.deadlineMs
  const left = () => Math.max(0, deadline - Date.now())
  if (!expected.isTold && expected.states.includes("opened")) {
    step(
      `the storefront reads ${await readPublicState(demo, payment.txn_id)}; until the shop asks …`
    )
    // Whoever looks at nothing sees no change: the shop must have asked, and still place no order.
    if (!(await until(payPage.inquiries, (count) => count > 0, left()))) {
      throw new Error(`The shop never asked ${payPage.gateway} about ${payment.txn_id}`)
    }
  }
  const look = () => backOffice.look(payment)
  if (outcome === "granted") {
    await until(look, ({ state, orders }) => state === "authorized" && orders.length > 0, left())
    await backOffice.capture(payment, traitsOf(providerId).captureDetails)
    step("captured by an admin")
  }
  await until(look, (found) => expected.states.includes(found.state), left())
  // Only when nobody has anything more to say, "no order" means that there will be none.
  await until(payPage.callbacks, isQuiet, left())
  const found = await until(
    look,
    (now) => !isAtWork(now) && !differences(expected, now).length,
    left()
  )
  const wrong = differences(expected, found)
  const [order] = found.orders
  step(`the transaction is ${found.state}, ${order ? `order ${order.id}` : "no order"}`)
  return {
    gateway: providerId,
    outcome,
    callback_mode: callbacks,
    channel,
    txn_id: payment.txn_id,
    order_id: order?.id ?? null,
    state: found.state,
    callbacks: found.callbacks.map(({ channel, authenticity, label, status }) => ({
      channel,
      authenticity,
      label,
      status,
    })),
    ms: { ...timingOf(found), total: Date.now() - started },
    differences: wrong,
    ok: wrong.length === 0,
  }
}

/** Opens the payment as a storefront does, or as staff does on a device. */
async function open(demo: DemoFacts, providerId: string, backOffice: BackOffice, step: Step) {
  if (traitsOf(providerId).atCounter) {
    const cart = await fillCart(demo, providerId, step)
    const payment = { ...cart, ...(await backOffice.take(cart.cart_id, providerId)) }
    step(`payment ${payment.txn_id} started on ${payment.device}`)
    return { payment, payPage: await openPhone(demo, payment.gateway_id) }
  }
  const payment = await openPayment(demo, providerId, step)
  const payPage = await openPayPage(demo, payment.redirect_url)
  step(`pay page of ${payPage.gateway} shown, reference ${payPage.reference}`)
  return { payment, payPage }
}

/** A purchase that did not get to its end. */
export function failedPurchase(
  providerId: string,
  { outcome, callbacks, channel }: Wish,
  error: unknown
): PurchaseResult {
  return {
    gateway: providerId,
    outcome,
    callback_mode: callbacks,
    channel,
    txn_id: "",
    order_id: null,
    state: "",
    callbacks: [],
    ms: { callback_to_order: null, callback_to_settled: null, total: 0 },
    differences: [error instanceof Error ? error.message : String(error)],
    ok: false,
  }
}
