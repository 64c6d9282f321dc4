import { contactOf } from "./customer"
import { cart } from "./testing/account"

const contact = (changes: object, sendCustomerContact = true) =>
  contactOf(cart(changes), { sendCustomerContact })

describe("the customer's contact", () => {
  test("is email and phone in international form", () => {
    expect(contact({})).toEqual({ email: "mari.naidis@example.test", mobile: "+37255500001" })
    const other = { billing_address: undefined, shipping_address: { phone: "0037255500001" } }
    expect(contact(other)).toEqual({ email: "mari.naidis@example.test", mobile: "+37255500001" })
  })

  test.each<[string, object]>([
    ["no email", { email: undefined }],
    ["no real email", { email: "mari@localhost" }],
    ["a name before an email", { email: "Mari <mari@example.test" }],
    ["a name behind an email", { email: "mari@example.test (Mari)" }],
    ["an endless email", { email: `a@${"b".repeat(260)}.example` }],
    ["no phone", { billing_address: {} }],
    ["no address", { billing_address: undefined }],
    ["a phone without country", { billing_address: { phone: "5550 0001" } }],
    ["words before a number", { billing_address: { phone: "call +372 5550 0001" } }],
    ["words behind a number", { billing_address: { phone: "+372 5550 0001 ext 5" } }],
    ["no number", { billing_address: { phone: "+372 call me" } }],
  ])("is all or nothing: %s", (_, changes) => {
    expect(contact(changes)).toBeUndefined()
  })

  test("has an email of at most 254 characters", () => {
    const email = (length: number) => `a@${"b".repeat(length - 10)}.example`
    expect(contact({ email: email(254) })?.email).toHaveLength(254)
    expect(contact({ email: email(255) })).toBeUndefined()
  })

  test("is not sent when the shop does not want it, nor without a cart", () => {
    expect(contact({}, false)).toBeUndefined()
    expect(contactOf(null, { sendCustomerContact: true })).toBeUndefined()
  })
})
