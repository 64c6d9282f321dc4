import type { Expectation } from "./expectations"

/** What Medusa and the journal say about one purchase. */
export interface Findings {
  state: string
  attention: string | null
  /** Cart total when the payment was opened, major units. */
  cart_total: number
  currency_code: string
  orders: FoundOrder[]
  callbacks: FoundCallback[]
  events: FoundEvent[]
}

export interface FoundOrder {
  id: string
  created_at: string
  total: number
  currency_code: string
  payments: { amount: number; captures: number[] }[]
}

/** A row of the journal. */
export interface FoundCallback {
  id: string
  channel: string
  authenticity: string
  status: string
  label?: string | null
  received_at: string
  settled_at: string | null
}

/** An entry of the journal's timeline. */
export interface FoundEvent {
  name: string
  /** Id of the callback that brought it about, or who else did. */
  cause: string | null
  created_at: string
}

/** Whether the journal still works on something, so that it is too early to judge. */
export const isAtWork = ({ callbacks }: Findings) =>
  callbacks.some(({ status }) => ["new", "in_progress", "waiting"].includes(status))

/**
 * Compares what is with what must be.
 * @returns one sentence per difference; none when all is well
 */
export function differences(expected: Expectation, found: Findings): string[] {
  const taken = found.callbacks.filter(
    ({ channel, authenticity }) => channel !== "inquiry" && authenticity !== "refused"
  ).length
  const refused = found.callbacks.filter(({ authenticity }) => authenticity === "refused").length
  return [
    ...check(
      expected.states.includes(found.state),
      `the transaction is ${found.state}, not ${expected.states.join(" or ")}`
    ),
    ...check(
      found.attention === expected.attention,
      `the transaction needs attention: ${found.attention}`
    ),
    ...check(
      taken <= expected.taken && taken >= expected.taken - expected.foldable,
      `the journal holds ${taken} callbacks that were taken, not ${expected.taken}`
    ),
    ...check(
      refused > 0 === expected.refused,
      expected.refused
        ? "no forged callback was recorded as refused"
        : `${refused} callbacks were refused`
    ),
    ...(expected.order
      ? orderDifferences(expected, found)
      : check(!found.orders.length, `there is an order: ${ids(found)}`)),
  ]
}

function orderDifferences(expected: Expectation, found: Findings): string[] {
  const [order, ...others] = found.orders
  if (!order) {
    return ["there is no order"]
  }
  const captures = order.payments.flatMap((payment) => payment.captures)
  const money = `${found.cart_total} ${found.currency_code}`
  return [
    ...check(!others.length, `there are ${found.orders.length} orders: ${ids(found)}`),
    ...check(
      order.total === found.cart_total && order.currency_code === found.currency_code,
      `the order is over ${order.total} ${order.currency_code}, not ${money}`
    ),
    ...check(order.payments.length === 1, `the order has ${order.payments.length} payments, not 1`),
    ...check(
      expected.captured
        ? captures.length === 1 && captures[0] === found.cart_total
        : captures.length === 0,
      `captured are ${captures.join(" + ") || "0"} ${order.currency_code}, not ${expected.captured ? `${money} once` : "nothing"}`
    ),
  ]
}

const ids = ({ orders }: Findings) => orders.map(({ id }) => id).join(", ")

const check = (right: boolean, difference: string) => (right ? [] : [difference])
