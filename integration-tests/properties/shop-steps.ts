import { sealContext, SESSION_CONTEXT_KEY } from "../../src/enrichment/session-context"
import { centsOfMajor, majorOf, quarterOf } from "./cents"
import { age } from "./journal"
import { sumOf } from "./medusa/movements"
import type { Order, Payment } from "./medusa/records"
import type { Kind } from "./wishes"
import { TOTALS, type World } from "./world"

/** The storefront starts a payment: Medusa deletes what was begun before, then opens a new session. */
export async function open(world: World): Promise<void> {
  const { records, medusa, account } = world
  const { cart } = records
  if (cart.completed_at) {
    return
  }
  await deleteSessions(world)
  const context = {
    collectionId: cart.collection_id,
    cart: { id: cart.id, locale: null } as never,
    browser: null,
    staff: { device: "till_1", actor: "user_1" },
  }
  await medusa.payments.createPaymentSession(cart.collection_id, {
    provider_id: account.providerId,
    amount: cart.total,
    currency_code: cart.currency_code,
    data: { [SESSION_CONTEXT_KEY]: sealContext(context) },
  })
  // Past the second in which settling waits for Medusa to store the session.
  await age(world, 10)
}

/** The shopper changes the cart; Medusa deletes the sessions that do not pay for it any more. */
export async function changeCart(world: World, to: number): Promise<void> {
  const { cart } = world.records
  if (cart.completed_at || cart.total === TOTALS[to]) {
    return
  }
  await deleteSessions(world)
  cart.total = TOTALS[to]
}

/** Medusa goes on although a session refuses to be deleted; our routes refuse before that. */
async function deleteSessions({ records, medusa, wishes }: World): Promise<void> {
  for (const { id, data } of [...records.sessions]) {
    wishes.givenUp.add(String(data.txn_id))
    await medusa.payments.deletePaymentSession(id)
  }
}

/** An admin captures or refunds a part of what can be captured or refunded. */
export async function move(world: World, kind: Kind, quarters: number): Promise<void> {
  const payment = world.records.payments.at(-1)
  if (payment) {
    const { captures, refunds, amount } = payment
    const most =
      kind === "capture" ? centsOfMajor(amount) - sumOf(captures) : sumOf(captures) - sumOf(refunds)
    await ask(world, kind, payment, quarterOf(most, quarters))
  }
}

async function ask(world: World, kind: Kind, payment: Payment, cents: number): Promise<void> {
  const { medusa, wishes, gateway } = world
  const held = gateway.held.find(({ transactionId }) => transactionId === payment.data.txn_id)
  await wishes.ask(kind, { payment, held, cents }, (asked) =>
    medusa.movements[kind]({ payment_id: payment.id, amount: majorOf(asked) })
  )
}

/** An admin cancels the order: Medusa refunds what is captured and voids the rest. */
export async function cancelOrder(world: World): Promise<void> {
  const { records, medusa, wishes } = world
  const order = records.orders.find(({ status }) => status === "pending")
  if (!order) {
    return
  }
  wishes.orderCancelled = true
  await refundAll(world, order)
  await medusa.orders.cancel(order.id)
}

/** The refunds of a cancelled order are wishes like any other; one that was unclear comes first. */
async function refundAll(world: World, order: Order): Promise<void> {
  for (const payment of world.medusa.orders.paymentsOf(order)) {
    const restOf = () => sumOf(payment.captures) - sumOf(payment.refunds)
    for (let rest = restOf(); rest > 0; rest = restOf()) {
      await ask(world, "refund", payment, rest)
    }
  }
}
