import type { Deeds } from "../deed"
import { expectGivenBack, expectStill, refundStray } from "../given-back"
import type { Payment, Stand } from "../stand"
import { expectUnpaid, untilAttention } from "../../support/journal"

/** Another amount is paid than was asked for, and how that is called. */
type Wrong = {
  amount: string
  /** B2BinPay compares what came with what was asked for by itself, and has its own words. */
  own: "underpaid" | "overpaid"
  role?: string
}

const LESS: Wrong = { amount: "100.00", own: "underpaid" }
const MORE: Wrong = { amount: "150.00", own: "overpaid" }

const hasOwnWords = ({ id }: Stand) => id === "b2binpay"

function payWrong(stand: Stand, payment: Payment, { amount, own }: Wrong): Promise<void> {
  const { action } = stand.ways.usual
  return hasOwnWords(stand)
    ? stand.act(payment, { outcome: own })
    : stand.act(payment, { ...action, amount: stand.amount(amount) })
}

export const payLess = (stand: Stand, payment: Payment) => payWrong(stand, payment, LESS)

export const attentionOfLess = (stand: Stand) => attentionOf(stand, LESS)

const attentionOf = (stand: Stand, { own }: Wrong) => (hasOwnWords(stand) ? own : "amount_mismatch")

function untrue({ gateway }: Stand, { reference }: Payment, kind: string, value?: string) {
  return gateway.addFault({ reference, call: "inquiry", kind, value })
}

/** Another currency than the test's, that the gateway takes too. */
const CURRENCIES: Record<string, string> = {
  syok2pay: "USD",
  "swedbank-pay": "NOK",
  inbank: "PLN",
  b2binpay: "USD",
  kustom: "NOK",
}

async function expectNothing(stand: Stand, payment: Payment, attention: string): Promise<void> {
  expect(await untilAttention(payment.txnId)).toMatchObject({
    attention,
    settled_at: null,
    captured_amount: "0.00",
    order_id: null,
  })
  await stand.shop.complete(payment.cartId).expect(400)
  await expectUnpaid(payment.cartId)
}

/** The gateway's answer is about something else, so that nobody knows whose money it is. */
const strange =
  (kind: string, attention: string, valueOf?: (stand: Stand) => string) => async (stand: Stand) => {
    const payment = await stand.open()
    await untrue(stand, payment, kind, valueOf?.(stand))
    await stand.pay(payment)
    await expectNothing(stand, payment, attention)
    if (attention !== "amount_mismatch") {
      const { status, body } = await refundStray(stand, payment.txnId)
      expect({ status, message: body.message }).toEqual({
        status: 400,
        message: expect.stringMatching(/whose money it is/),
      })
    }
    await expectStill(stand, payment, attention)
  }

const wrong = (what: Wrong) => async (stand: Stand, cell: string) => {
  const attention = attentionOf(stand, what)
  const payment = await stand.open(what.role)
  await payWrong(stand, payment, what)
  await expectNothing(stand, payment, attention)
  await expectStill(stand, payment, attention)
  await expectGivenBack(stand, payment, cell, what.amount)
  await expectUnpaid(payment.cartId)
}

/** The gateway's truth is not what was asked for: nothing settles. */
export const mismatch: Deeds = {
  "too little paid": wrong(LESS),
  // By default an account there keeps what is too much.
  "too much paid": (stand, cell) =>
    wrong({ ...MORE, role: hasOwnWords(stand) ? "wary" : "main" })(stand, cell),
  "another amount": strange("wrong_amount", "amount_mismatch"),
  "another currency": strange("wrong_currency", "currency_mismatch", ({ id }) => CURRENCIES[id]),
  "another reference": strange("wrong_reference", "reference_mismatch"),
  "another payment's answer": strange("wrong_txn", "gateway_id_mismatch"),
}
