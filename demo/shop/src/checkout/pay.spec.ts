import type Medusa from "@medusajs/js-sdk"

import type { Cart } from "../api/types"
import { pay } from "./pay"

const checkout = {
  contact: {
    email: "robin@example.com",
    first_name: "Robin",
    last_name: "Harbour",
    address_1: "12 Jalan Telawi 3",
    postal_code: "59100",
    city: "Kuala Lumpur",
    country_code: "my",
    phone: "",
  },
  shippingOptionId: "so_a",
  providerId: "pp_syok2pay_main",
}

function scripted(sessions: { provider_id: string; data: Record<string, unknown> }[]) {
  const calls: unknown[][] = []
  const answer =
    (name: string, value: unknown) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args])
      return value
    }
  const sdk = {
    store: {
      cart: {
        update: answer("update", { cart: { id: "cart_a" } }),
        addShippingMethod: answer("ship", { cart: { id: "cart_a", shipped: true } }),
      },
      payment: {
        initiatePaymentSession: answer("pay", {
          payment_collection: { payment_sessions: sessions },
        }),
      },
    },
  } as unknown as Medusa
  return { sdk, calls }
}

describe("starting a payment", () => {
  it("is Medusa's native calls in order, with nothing but the provider in the last", async () => {
    const session = { redirect_url: "https://pay.example/cs_1", txn_id: "txn_a", status: "opened" }
    const { sdk, calls } = scripted([
      { provider_id: "pp_other_main", data: {} },
      { provider_id: "pp_syok2pay_main", data: session },
    ])
    const started = await pay(sdk, { id: "cart_a" } as Cart, checkout)
    expect(started).toEqual({ redirectUrl: "https://pay.example/cs_1", txnId: "txn_a" })
    expect(calls.map(([name]) => name)).toEqual(["update", "ship", "pay"])
    expect(calls[1]).toEqual(["ship", "cart_a", { option_id: "so_a" }])
    expect(calls[2]).toEqual([
      "pay",
      { id: "cart_a", shipped: true },
      { provider_id: "pp_syok2pay_main" },
      {},
      {},
    ])
  })
})
