import { msisdnOf, payerOf } from "./payer"
import { cart } from "./testing/account"
import { fixture } from "./testing/fixtures"

const withAddress = (changes: object) => {
  const address = { ...cart().shipping_address, ...changes }
  return payerOf({ ...cart(), shipping_address: address, billing_address: address })
}

describe("the payer", () => {
  test("is the contract's for its cart", () => {
    const { payer } = fixture("create-payment-order").request.body.paymentorder as {
      payer: Record<string, Record<string, unknown>>
    }
    const { digitalProducts, shippingAddress, billingAddress, ...rest } = payer
    const { coAddress, ...address } = shippingAddress
    expect([digitalProducts, coAddress, billingAddress.city]).toEqual([false, "", "Teststad"])
    expect(payerOf(cart())).toEqual({
      ...rest,
      payerReference: expect.stringMatching(/^[0-9a-f]{30}$/),
      shippingAddress: address,
      billingAddress: address,
    })
  })

  test("names and phone are the billing address's, else the shipping address's", () => {
    const bills = { ...cart().billing_address, first_name: "Bo", phone: "+46 70-000 00 01" }
    const payer = (changes: object) => payerOf({ ...cart(), ...changes })
    const own = { firstName: "Bo", msisdn: "+46700000001" }
    const shipped = { firstName: "Maja", msisdn: "+46700000000" }
    expect(payer({ billing_address: bills })).toMatchObject(own)
    expect(payer({ billing_address: bills, shipping_address: undefined })).toMatchObject(own)
    expect(payer({ billing_address: undefined })).toMatchObject(shipped)
    expect(payer({ billing_address: { ...bills, phone: undefined } })).toMatchObject({
      firstName: "Bo",
      msisdn: "+46700000000",
    })
  })

  test("the customer is told apart by a hash, never by the id", () => {
    const reference = (customer_id: string) =>
      payerOf({ ...cart(), customer_id })?.payerReference as string
    expect(reference("cus_1")).toBe(reference("cus_1"))
    expect(reference("cus_1")).not.toBe(reference("cus_2"))
    expect(reference("cus_1")).not.toContain("cus")
  })

  test.each([
    ["+46 70-000 00 00", "+46700000000"],
    ["0046 (70) 000.0000", "+46700000000"],
    ["070-000 00 00", undefined],
    ["+0700000000", undefined],
    ["+46", undefined],
    ["+46700000000000000", undefined],
    ["+46 70 000 ext. 5", undefined],
    ["tel. +46 70-000 00 00", undefined],
    [undefined, undefined],
  ])("phone %s is %s", (phone, wanted) => {
    expect(msisdnOf(phone)).toBe(wanted)
  })

  test.each([
    "maja",
    "maja@shop",
    "a b@shop.test",
    "<a@b.test>",
    "maja@shop.test (home)",
    `${"a".repeat(248)}@b.test`,
    "",
  ])("%s is left out as an address for mail", (email) => {
    const payer = payerOf({ ...cart(), email })
    expect(payer).not.toHaveProperty("email")
    expect(payer?.billingAddress).not.toHaveProperty("email")
  })

  test("an address for mail of 254 characters, the longest there is, is kept", () => {
    const email = `${"a".repeat(247)}@b.test`
    expect(email).toHaveLength(254)
    expect(payerOf({ ...cart(), email })).toMatchObject({ email, billingAddress: { email } })
  })

  test("a street is short and without characters that the gateway refuses", () => {
    const street = (address_1: string) =>
      (withAddress({ address_1 })?.billingAddress as Record<string, unknown>).streetAddress
    expect(street("Provgatan 1\u0000 <b>; 2")).toBe("Provgatan 1 b 2")
    expect(street("Ågatan 3 é")).toBe("Ågatan 3 é")
    expect(street("A\u030agatan 3")).toBe("\u00c5gatan 3")
    expect(street("Provgatan 1;2")).toBe("Provgatan 1 2")
    expect(street("x".repeat(60))).toHaveLength(40)
    expect(street(` ${"x".repeat(40)}`)).toBe("x".repeat(40))
    expect(street(`${"x".repeat(39)} yy`)).toBe("x".repeat(39))
  })

  test.each(["address_1", "city", "postal_code", "country_code"])(
    "an address without %s is left out as a whole",
    (name) => {
      expect(withAddress({ [name]: undefined })).not.toHaveProperty("billingAddress")
      expect(withAddress({ [name]: "☎" })).not.toHaveProperty("shippingAddress")
    }
  )

  test("an address whose country is not of two letters is left out as a whole", () => {
    expect(withAddress({ country_code: "swe" })).not.toHaveProperty("billingAddress")
  })

  test("nothing known is no payer", () => {
    expect(payerOf(null)).toBeUndefined()
    const unknown = { email: undefined, customer_id: undefined }
    const none = { shipping_address: undefined, billing_address: undefined }
    expect(payerOf({ ...cart(), ...unknown, ...none })).toBeUndefined()
  })
})
