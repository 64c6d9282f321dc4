import { Admin } from "../../support/admin"
import {
  openAt as openDeposit,
  b2binpay,
  ordered as orderedInCoins,
} from "../../support/b2binpay-shop"
import { Gateway } from "../../support/gateway"
import { makeOlder } from "../../support/hurry"
import { ordered as rented } from "../../support/inbank-shop"
import { transactionOf, untilSettled } from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { refundInPortal } from "../../support/portal"
import { Shop } from "../../support/shop"
import { ordered as reserved, swedbankPay } from "../../support/swedbank-pay-shop"
import { TransactionsApi } from "../../support/transactions-api"

const admin = new Admin()
const api = new TransactionsApi(admin)

describe("what staff does about a payment of an order", () => {
  it("captures a part, refunds a part, and sees both sides and what can still be done", async () => {
    const { txnId, paymentId } = await reserved()
    expect(await api.actions(txnId)).toEqual(["capture 128.40", "cancel 128.40", "inquire"])
    expect((await admin.capture(paymentId, 100)).status).toBe(200)
    expect(await api.actions(txnId)).toEqual(["capture 28.40", "refund 100.00", "inquire"])
    expect((await admin.refund(paymentId, 30)).status).toBe(200)
    expect(await api.actions(txnId)).toEqual(["capture 28.40", "refund 70.00", "inquire"])
    expect(await api.one(txnId)).toMatchObject({
      captured_amount: "100.00",
      refunded_amount: "30.00",
      medusa: { captured_amount: "100.00", refunded_amount: "30.00" },
    })
  })

  it("gives a reservation up, once, and the order stays without a payment", async () => {
    const { txnId, orderId, reference } = await reserved()
    const { status, body } = await api.post(txnId, "cancel")
    expect({ status, payment: body.payment_transaction }).toMatchObject({
      status: 200,
      payment: { state: "cancelled", attention: null, medusa: { canceled: true } },
    })
    expect(body.payment_transaction.actions.map(({ name }: { name: string }) => name)).toEqual([
      "inquire",
    ])
    expect((await swedbankPay.payment(reference)).status).toBe("Cancelled")
    expect((await admin.paymentOf(orderId)).canceled_at).toEqual(expect.any(String))
    // Pressed twice.
    expect((await api.post(txnId, "cancel")).status).toBe(200)
    const { events } = await api.one(txnId)
    expect(events.filter(({ name }) => name === "cancel_by_person")).toMatchObject([
      { actor: "tester@shop.example" },
    ])
  })

  it("gives nothing up that is captured", async () => {
    const { txnId, paymentId } = await reserved()
    await admin.capture(paymentId, 28.4)
    const { status, body } = await api.post(txnId, "cancel")
    expect(status).toBe(400)
    expect(body.message).toMatch(/28\.40 SEK captured/)
    expect(await transactionOf(txnId)).toMatchObject({ state: "authorized" })
  })

  it("asks the gateway now, and a refund made in its portal is in Medusa", async () => {
    const { txnId, reference } = await openPayment(new Shop())
    await makeOlder(txnId, 5)
    await new Gateway().act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    await refundInPortal(reference, "28.40")
    const { status, body } = await api.post(txnId, "inquire")
    expect({ status, ...body }).toMatchObject({
      status: 200,
      settlement: { status: "settled", state: "captured" },
      payment_transaction: {
        refunded_amount: "28.40",
        medusa: { refunded_amount: "28.40" },
        movements: [
          { kind: "capture", amount: "128.40" },
          { kind: "refund", amount: "28.40" },
        ],
      },
    })
    const asked = body.payment_transaction.events.find(
      ({ name }: { name: string }) => name === "inquiry_asked"
    )
    expect(asked).toMatchObject({ actor: "tester@shop.example" })
  })

  it("is told when the gateway does not answer, and nothing has changed", async () => {
    const { txnId, reference } = await openPayment(new Shop())
    await makeOlder(txnId, 5)
    await new Gateway().addFault({ reference, call: "inquiry", kind: "status", value: "503" })
    const { status, body } = await api.post(txnId, "inquire")
    expect(status).toBe(500)
    expect(body.message).toMatch(/could not be asked about/)
    expect(await transactionOf(txnId)).toMatchObject({ state: "opened", attention: null })
  })
})

describe("what a gateway wants to know before money moves", () => {
  it("is said with the capture of a rented device, and kept for the form", async () => {
    const { txnId } = await rented("rent", "authorized")
    const isCapture = ({ name }: { name: string }) => name === "capture"
    expect((await api.one(txnId)).actions.find(isCapture)).toMatchObject({
      amount: { amount: "128.40", currency_code: "EUR" },
      partial: false,
      details: "capture",
    })
    const details = {
      assetIdentifiers: [{ identifierType: "IMEI", identifier: "990000000000017" }],
    }
    await api.post(txnId, "capture-details", details)
    expect(await api.one(txnId)).toMatchObject({ capture_details: details, refund_details: null })
  })

  it("is said with a refund that is paid out in coins, where the account allows payouts", async () => {
    const { txnId } = await orderedInCoins("payout")
    const isRefund = ({ name }: { name: string }) => name === "refund"
    expect((await api.one(txnId)).actions.find(isRefund)).toMatchObject({ details: "refund" })
    const { txnId: manual } = await orderedInCoins()
    expect(await api.actions(manual)).toEqual(["inquire"])
    const { txnId: open } = await openDeposit("main")
    expect(await api.actions(open)).toEqual(["inquire"])
    expect(await b2binpay.payment((await transactionOf(open)).reference)).toBeDefined()
  })
})
