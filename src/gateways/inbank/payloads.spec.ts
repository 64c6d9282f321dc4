import { createPayload, returnPayload } from "./payloads"
import type { Fields } from "./reading"
import { REFERENCE, account, cart, eur, openRequest, transaction } from "./testing/account"
import { fixture } from "./testing/fixtures"

const UNTIL = new Date("2026-01-02T10:00:00Z")
const browser = { ip: "203.0.113.24" }

/** Without what no cart can tell, and with our form of the same moment. */
const sample = (name: string, ...unknown: string[]): Fields => {
  const body: Fields = { ...fixture(name).request.body }
  for (const key of Object.keys(body)) {
    if (/^valid_?until$/i.test(key)) {
      expect(new Date(String(body[key]))).toEqual(UNTIL)
      body[key] = "2026-01-02T10:00:00+00:00"
    }
    if (unknown.includes(key)) {
      delete body[key]
    }
  }
  return body
}
const described = (body: Fields): Fields => {
  const purchase = body.purchase as Fields
  expect(purchase.description).toBe("Order 1042")
  return { ...body, purchase: { ...purchase, description: "Order at Näidis" } }
}

describe("the body of a session", () => {
  const whole = openRequest({ cart: cart(), browser })

  test("is that of v3", () => {
    const wanted = described(sample("create_session_v3", "customerData"))
    expect(createPayload(whole, account({ storeName: "Näidis" }), UNTIL)).toEqual(wanted)
  })

  test("is that of v2", () => {
    const wanted = described(sample("create_session_v2", "customer_data", "customer_address_data"))
    const options = account({ apiVersion: "v2", storeName: "Näidis" })
    expect(createPayload(whole, options, UNTIL)).toEqual(wanted)
  })

  test("is the smallest when nothing is known", () => {
    const { validUntil, ...rest } = createPayload(openRequest(), account(), UNTIL)
    expect(rest).toEqual(fixture("create_session_v3_minimal").request.body)
    expect(validUntil).toBe("2026-01-02T10:00:00+00:00")
  })

  test.each(["", "203.0.113", "203.0.113.24, 10.0.0.1", undefined])("%j is no IP", (ip) => {
    const body = createPayload(openRequest({ browser: { ip } }), account(), UNTIL)
    expect(body).not.toHaveProperty("userIp")
  })

  test("takes what the shop adds, and keeps its own", () => {
    const sessionExtra = {
      period: 24,
      totalAmount: 1,
      purchase: { assets: [{ type: "MODEL_BASED" }], purchaseReference: "x" },
      customerData: { identityCode: "1" },
    }
    const body = createPayload(openRequest(), account({ sessionExtra }), UNTIL)
    expect(body).toMatchObject({
      period: 24,
      totalAmount: 489.9,
      purchase: { assets: [{ type: "MODEL_BASED" }], purchaseReference: REFERENCE },
      customerData: { identityCode: "1" },
    })
  })

  test("an amount that a number does not hold is refused", () => {
    const odd = openRequest({ transaction: transaction({ amount: eur("0") }) })
    expect(() => createPayload(odd, account(), UNTIL)).toThrow(/cannot take 0\.00 EUR/)
  })
})

test("a partial return is drafted as the contract does", () => {
  expect(returnPayload(eur("120.50"), "IB-1")).toEqual(
    fixture("refund_partial_2_draft").request.body
  )
})
