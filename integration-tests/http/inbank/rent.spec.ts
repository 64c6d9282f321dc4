import { Admin } from "../../support/admin"
import { inbank, ordered } from "../../support/inbank-shop"
import {
  eventsOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  transactionOf,
  untilSettled,
} from "../../support/journal"

const IMEI = { identifierType: "IMEI", identifier: "990000000000017" }

describe("rented devices", () => {
  const admin = new Admin()
  const rented = () => ordered("rent", "authorized")
  const give = (txnId: string, details: object) =>
    admin.request("post", `/admin/payment-transactions/${txnId}/capture-details`, details)

  it("are not activated without their identifiers, and the error says where to enter them", async () => {
    const { paymentId, txnId, cartId, reference } = await rented()
    const answer = await admin.capture(paymentId)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(`/admin/payment-transactions/${txnId}/capture-details`)
    expect((await inbank.payment(reference)).status).toBe("granted")
    await expectAuthorizedOnce(cartId)
  })

  it("are activated with them, and the callback tells the end", async () => {
    const { paymentId, txnId, cartId, reference } = await rented()
    const details = { assetIdentifiers: [IMEI] }
    expect((await give(txnId, details)).body.payment_transaction).toEqual({
      id: txnId,
      capture_details: details,
    })
    expect((await admin.capture(paymentId)).status).toBe(200)
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect((await inbank.payment(reference)).status).toBe("completed")
    expect((await eventsOf(txnId)).map(({ name }) => name)).toContain("capture_details_given")
  })

  it.each([
    ["nothing", {}],
    ["an IMEI that is none", { assetIdentifiers: [{ ...IMEI, identifier: "12" }] }],
    ["a kind that nobody knows", { assetIdentifiers: [{ ...IMEI, identifierType: "COLOUR" }] }],
    ["no identifier", { assetIdentifiers: [] }],
  ])("with %s are refused before Inbank hears of it", async (_what, details) => {
    const { txnId } = await rented()
    expect((await give(txnId, details)).status).toBe(400)
    expect(await transactionOf(txnId)).toMatchObject({ capture_details: null })
  })

  it("are known to the admin alone", async () => {
    const { txnId } = await ordered("main")
    const answer = await give(txnId, { assetIdentifiers: [IMEI] })
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(/needs no details|rent/)
    expect((await give("txn_aaaaaaaaaaaaaaaaaaaaaaaaaa", {})).status).toBe(404)
  })
})
