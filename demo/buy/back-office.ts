import Medusa from "@medusajs/js-sdk"

import type { DemoFacts } from "../launch/demo-file"
import type { FilledCart } from "./storefront"
import type { Findings, FoundCallback, FoundEvent } from "./verdict"

/** Reads through the admin API how a purchase ended. */
export interface BackOffice {
  look(payment: FilledCart & { txn_id: string }): Promise<Findings>
  /** Takes the payment of a cart on the first device of an account, as staff does. */
  take(cartId: string, providerId: string): Promise<CounterPayment>
  /** Captures the only payment of the purchase's order, as an admin does. */
  capture(payment: FilledCart & { txn_id: string }, details?: object): Promise<void>
}

/** A payment that a device asks for. */
export interface CounterPayment {
  txn_id: string
  gateway_id: string
  /** Name of the device. */
  device: string
}

const ORDER_FIELDS = [
  "id",
  "created_at",
  "total",
  "currency_code",
  "payment_collections.payments.amount",
  "payment_collections.payments.captures.amount",
].join(",")

/** Logs in as the demo's admin. */
export async function openBackOffice(demo: DemoFacts): Promise<BackOffice> {
  const sdk = new Medusa({
    baseUrl: demo.medusa_url,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  })
  await sdk.auth.login("user", "emailpass", demo.admin)

  return {
    async take(cart_id, providerId) {
      const account = providerId.replace(/^pp_/, "")
      const { devices } = await sdk.client.fetch<{ devices: { id: string; name: string }[] }>(
        `/admin/payment-accounts/${account}/devices`
      )
      const [device] = devices
      const { payment_transaction } = await sdk.client.fetch<{
        payment_transaction: { id: string; gateway_id: string }
      }>("/admin/in-person-payments", {
        method: "POST",
        body: { account, device_id: device.id, cart_id },
      })
      const { id: txn_id, gateway_id } = payment_transaction
      return { txn_id, gateway_id, device: device.name }
    },
    async capture({ txn_id, customer_id }, details) {
      if (details) {
        const path = `/admin/payment-transactions/${txn_id}/capture-details`
        await sdk.client.fetch(path, { method: "POST", body: details })
      }
      const fields = "id,payment_collections.payments.id"
      const { orders } = await sdk.admin.order.list({ customer_id: [customer_id], fields })
      const [payment] = orders[0].payment_collections[0].payments ?? []
      await sdk.admin.payment.capture(payment.id, {})
    },
    async look(payment) {
      const { payment_transaction: transaction } = await sdk.client.fetch<{
        payment_transaction: {
          state: string
          attention: string | null
          callbacks: FoundCallback[]
          events: FoundEvent[]
        }
      }>(`/admin/payment-transactions/${payment.txn_id}`)
      // The customer of a purchase is a guest of its own, so these are the orders of this cart.
      const { orders } = await sdk.admin.order.list({
        customer_id: [payment.customer_id],
        fields: ORDER_FIELDS,
      })
      return {
        state: transaction.state,
        attention: transaction.attention,
        cart_total: payment.cart_total,
        currency_code: payment.currency_code,
        callbacks: transaction.callbacks,
        events: transaction.events,
        orders: orders.map((order) => ({
          id: order.id,
          created_at: String(order.created_at),
          total: order.total,
          currency_code: order.currency_code,
          payments: (order.payment_collections ?? [])
            .flatMap(({ payments }) => payments ?? [])
            .map(({ amount, captures }) => ({
              amount,
              captures: (captures ?? []).map((capture) => Number(capture.amount)),
            })),
        })),
      }
    },
  }
}
