import type { Ordered, Payment, Stand } from "./stand"
import { soon } from "./soon"
import { sql } from "../support/database"
import {
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  outcomeOf,
  transactionOf,
  untilSettled,
  untilState,
} from "../support/journal"

/** Reasons that a row tests itself, each in its own way. */
export const tellsInRow: ReadonlySet<string> = new Set(["by hand", "by option"])

type Answer = { status: number; body: { message?: string } }

const refused = ({ status, body }: Answer, message: RegExp) =>
  expect({ status, message: body.message }).toEqual({
    status: 400,
    message: expect.stringMatching(message),
  })

/** The sandbox, which knows only what the contract has, refuses it with these words. */
const unknownThere = (deed: Promise<unknown>, words: RegExp) => expect(deed).rejects.toThrow(words)

const portal = ({ gateway }: Stand, { reference }: Payment, action: string, amount?: string) =>
  gateway.portal(reference, action, amount)

/** Nothing has changed since it was paid. */
async function expectAsPaid({ txnId, cartId }: Ordered): Promise<void> {
  expect(await transactionOf(txnId)).toMatchObject({
    state: "captured",
    captured_amount: "128.40",
    refunded_amount: "0.00",
    attention: null,
  })
  await expectPaidOnce(cartId)
}

/** What each reason means at a gateway that has it. */
export const reasons: Record<string, (stand: Stand) => Promise<void>> = {
  "taken at once": async (stand) => {
    const payment = await stand.ordered()
    await unknownThere(portal(stand, payment, "capture"), /409/)
    await unknownThere(portal(stand, payment, "cancel"), /409/)
    // Medusa itself has nothing left to capture, and says no more than that.
    expect((await stand.admin.capture(payment.paymentId, 30)).status).toBe(200)
    const path = `/admin/payment-transactions/${payment.txnId}/cancel`
    refused(await stand.admin.request("post", path, {}), /no reservation/)
    await expectAsPaid(payment)
  },

  "as a whole": async (stand) => {
    const { txnId, paymentId, reference, cartId } = await stand.ordered(stand.ways.reserved!)
    refused(await stand.admin.capture(paymentId, 30), /whole/)
    await unknownThere(
      stand.gateway.portal(reference, "capture", stand.amount("30.00")),
      /409.*takes no amount/s
    )
    expect(await transactionOf(txnId)).toMatchObject({
      state: "authorized",
      captured_amount: "0.00",
    })
    expect((await outcomeOf(cartId)).captures).toEqual([])
  },

  "stays payable": async (stand) => {
    const payment = await stand.open()
    await stand.act(payment, { outcome: "declined" })
    expect(await untilState(payment.txnId, "pending")).toMatchObject({
      attention: null,
      settled_at: null,
    })
    await expectUnpaid(payment.cartId)
    await stand.pay(payment)
    const { state } = stand.ways.usual
    await untilSettled(payment.txnId, state)
    const expectOrder = state === "captured" ? expectPaidOnce : expectAuthorizedOnce
    await soon("one order stands", () => expectOrder(payment.cartId))
  },

  final: async (stand) => {
    const { outcome, state } = stand.ways.ends.expired ?? stand.ways.ends.cancelled!
    const payment = await stand.open()
    await stand.act(payment, { outcome })
    await untilSettled(payment.txnId, state)
    await unknownThere(stand.pay(payment), /409/)
    await expectUnpaid(payment.cartId)
  },

  "no expiry": async (stand) => {
    const payment = await stand.ordered(stand.ways.reserved!)
    await unknownThere(stand.gateway.act(payment.reference, { outcome: "expired" }), /409/)
    await unknownThere(portal(stand, payment, "expire"), /400/)
    expect(await transactionOf(payment.txnId)).toMatchObject({
      state: "authorized",
      attention: null,
    })
  },

  "no refunds": async (stand) => {
    const payment = await stand.ordered()
    await unknownThere(portal(stand, payment, "reversal"), /409.*no refunds/s)
    refused(
      await stand.admin.refund(payment.paymentId, 28.4),
      /has no refunds, and payouts are switched off/
    )
    expect((await stand.admin.paymentOf(payment.orderId)).refunds).toEqual([])
    await expectAsPaid(payment)
  },

  "untold parts": async (stand) => {
    const payment = await stand.ordered()
    await portal(stand, payment, "reversal", stand.amount("28.40"))
    expect(await stand.held(payment.reference)).toMatchObject({ refunded: "28.40" })
    await stand.ask(payment.txnId)
    await expectAsPaid(payment)
    refused(await stand.admin.refund(payment.paymentId, 28.4), /Partner Portal/)
  },

  untold: async (stand) => {
    const payment = await stand.ordered(stand.ways.taken)
    await (stand.id === "kustom"
      ? // Its message tells that there is a dispute, and of no money.
        portal(stand, payment, "dispute")
      : unknownThere(portal(stand, payment, "chargeback"), /400|409/))
    await stand.ask(payment.txnId)
    await expectAsPaid(payment)
  },

  "refused answer": async (stand) => {
    const payment = await stand.open()
    const { id } = await stand.gateway.addFault({
      ...{ reference: payment.reference, call: "inquiry", kind: "wrong_txn" },
    })
    await stand.gateway.act(payment.reference, stand.ways.usual.action)
    const path = `/admin/payment-transactions/${payment.txnId}/inquire`
    refused(await stand.admin.request("post", path, {}), /another session/)
    expect(await transactionOf(payment.txnId)).toMatchObject({
      captured_amount: "0.00",
      settled_at: null,
    })
    await expectUnpaid(payment.cartId)
    await stand.gateway.removeFault(id)
    await stand.ask(payment.txnId)
    await untilSettled(payment.txnId, stand.ways.usual.state)
    await expectPaidOnce(payment.cartId)
  },

  "no mode": async (stand) => {
    const payment = await stand.open()
    const { txnId, cartId, reference } = payment
    await stand.gateway.act(reference, { ...stand.ways.usual.action, callbacks: "dropped" })
    // As if it had been opened at the other address: this one does not know it.
    const { reference: ours, gateway_id: theirs } = await transactionOf(txnId)
    await rename(txnId, otherModes(ours), theirs && otherModes(theirs))
    await stand.ask(txnId)
    expect(await transactionOf(txnId)).toMatchObject({
      captured_amount: "0.00",
      settled_at: null,
      attention: null,
    })
    await expectUnpaid(cartId)
    await rename(txnId, ours, theirs)
    await stand.ask(txnId)
    expect(await untilSettled(txnId, stand.ways.usual.state)).toMatchObject({ attention: null })
  },
}

/** An id in the same form of a payment that this address has never seen. */
const otherModes = (id: string) =>
  /^\d+$/.test(id) ? `9${id}` : id.replace(/.$/, (last) => (last === "7" ? "8" : "7"))

function rename(txnId: string, reference: string, gatewayId: string | null): Promise<unknown> {
  return sql("update payment_transaction set reference = $2, gateway_id = $3 where id = $1", [
    txnId,
    reference,
    gatewayId,
  ])
}
