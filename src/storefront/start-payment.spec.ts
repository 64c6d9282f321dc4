import { hasPaymentPage, startedPayment, startPayment } from "./start-payment"
import { answered, scriptedClient, statusWith } from "./testing/scripted-client"

const providerId = "pp_syok2pay_main"
const data = { redirect_url: "https://pay.example/cs_1", txn_id: "txn_a", status: "opened" }
const fresh = { ...data, redirect_url: "https://pay.example/cs_2", txn_id: "txn_b" }
const opened = [
  { provider_id: "pp_other_main", data: {} },
  { provider_id: providerId, data: fresh },
]

type Cart = Parameters<typeof startPayment>[1]
const cartWith = (...sessions: object[]) =>
  ({ id: "cart_a", payment_collection: { payment_sessions: sessions } }) as unknown as Cart

describe("starting a payment", () => {
  it("opens one with Medusa's own call and says where to go", async () => {
    const { client, initiated } = scriptedClient([], opened)
    const cart = cartWith()
    expect(await startPayment(client, cart, { providerId })).toEqual({
      redirectUrl: "https://pay.example/cs_2",
      txnId: "txn_b",
    })
    expect(initiated).toEqual([[cart, { provider_id: providerId }, {}, {}]])
  })

  it("goes on with the payment that waits for this shopper instead of ending it", async () => {
    const { client, initiated, asked } = scriptedClient([statusWith()], opened)
    const cart = cartWith({ provider_id: providerId, data })
    expect(await startPayment(client, cart, { providerId })).toEqual({
      redirectUrl: "https://pay.example/cs_1",
      txnId: "txn_a",
    })
    expect([asked, initiated]).toEqual([["/store/payments/txn_a"], []])
  })

  it.each([
    ["was declined", statusWith({ state: "declined", final: true })],
    ["is paid already", statusWith({ state: "captured" })],
    ["is looked at by a person", statusWith({ state: "pending", attention: true, final: true })],
    ["nobody knows any more", answered(404, "There is no payment with this id")],
  ])("opens another when the one before %s", async (_what, status) => {
    const { client, initiated } = scriptedClient([status], opened)
    const cart = cartWith({ provider_id: providerId, data })
    expect((await startPayment(client, cart, { providerId })).txnId).toBe("txn_b")
    expect(initiated).toHaveLength(1)
  })

  it("opens another for another way to pay, and for another wish", async () => {
    const { client, initiated, asked } = scriptedClient([statusWith()], opened)
    await startPayment(client, cartWith({ provider_id: "pp_inbank_main", data }), { providerId })
    const cart = cartWith({ provider_id: providerId, data })
    await startPayment(client, cart, { providerId, data: { channel: "fpx" } })
    expect(asked).toEqual([])
    expect(initiated[1][1]).toEqual({ provider_id: providerId, data: { channel: "fpx" } })
  })

  it("lets a storefront's own server action make the call", async () => {
    const { client, initiated } = scriptedClient([])
    const initiate = jest.fn(async () => ({ payment_collection: { payment_sessions: opened } }))
    const options = { providerId, initiate: initiate as never }
    expect((await startPayment(client, cartWith(), options)).txnId).toBe("txn_b")
    expect([initiate.mock.calls.length, initiated]).toEqual([1, []])
  })

  it.each([
    undefined,
    {},
    { redirect_url: 7 },
    { redirect_url: "javascript:alert(1)" },
    { redirect_url: "/payment" },
  ])("goes nowhere with %p", (posted) => {
    expect(() => startedPayment(posted)).toThrow("no page to go to")
    expect(hasPaymentPage({ provider_id: providerId, data: posted })).toBe(false)
  })

  it("works with a provider that has no transactions", () => {
    expect(startedPayment({ redirect_url: "http://localhost:4010/pay" }).txnId).toBeUndefined()
  })
})
