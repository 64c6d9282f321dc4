import { facts } from "../../setup/facts"
import { makeOlder } from "../../support/hurry"
import { eventsOf, transactionOf, untilSettled } from "../../support/journal"
import { kustom, ordered, staff, take } from "../../support/kustom-shop"

const orderOf = async (id: string) => {
  const fields = "id,status,is_draft_order,total,*summary,*payment_collections.payments.captures"
  const { body } = await staff.request("get", `/admin/orders/${id}?fields=${fields}`)
  return body.order
}

const capturesOf = (order: {
  payment_collections: { payments: { captures: { amount: number }[] }[] }[]
}) =>
  order.payment_collections
    .flatMap(({ payments }) => payments.flatMap(({ captures }) => captures))
    .map(({ amount }) => amount)

/** A draft order of one product, made by staff. */
async function draft() {
  const { body } = await staff.request("post", "/admin/draft-orders", {
    region_id: facts().regions.sek,
    sales_channel_id: facts().salesChannelId,
    email: "counter@customer.example",
    items: [{ variant_id: facts().variantId, quantity: 2 }],
    shipping_methods: [],
  })
  return body.draft_order as { id: string; total: number; display_id: number }
}

async function pay(orderId: string) {
  const { body, status } = await take({ order_id: orderId })
  expect({ status, body }).toMatchObject({ status: 200 })
  const { id } = body.payment_transaction
  await makeOlder(id, 5)
  const { reference } = await transactionOf(id)
  await kustom.act(reference, { outcome: "paid", callbacks: "duplicate" })
  return untilSettled(id, "captured")
}

describe("a payment at the counter for an order", () => {
  it("makes a draft order an order that is paid, exactly once", async () => {
    const { id, total } = await draft()
    const row = await pay(id)
    expect(row).toMatchObject({ order_id: id, cart_id: null, attention: null, amount: "240.80" })
    const order = await orderOf(id)
    expect(order).toMatchObject({ is_draft_order: false, status: "pending" })
    expect(capturesOf(order)).toEqual([total])
    expect((await eventsOf(row.id)).map(({ name }) => name)).toContain("draft_order_placed")
  })

  it("is for what an order still owes after it has grown", async () => {
    const { orderId } = await ordered()
    await grow(orderId)
    const { pending_difference } = (await orderOf(orderId)).summary
    expect(pending_difference).toBeGreaterThan(0)
    const row = await pay(orderId)
    expect(row).toMatchObject({ order_id: orderId, amount: pending_difference.toFixed(2) })
    const order = await orderOf(orderId)
    expect(order.summary.pending_difference).toBe(0)
    expect(capturesOf(order).sort()).toEqual([120.4, 128.4])
    const again = await take({ order_id: orderId })
    expect({ status: again.status, message: again.body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/Nothing is outstanding/),
    })
  })

  it("is refused while another payment of the order waits for its capture", async () => {
    const { orderId } = await ordered("granted")
    const { status, body } = await take({ order_id: orderId })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/authorized payment/),
    })
  })

  it("is refused for a cancelled order", async () => {
    const { orderId } = await ordered("granted")
    expect((await staff.request("post", `/admin/orders/${orderId}/cancel`, {})).status).toBe(200)
    const { status, body } = await take({ order_id: orderId })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/is cancelled/),
    })
  })
})

/** One more of the product, by Medusa's own order edit. */
async function grow(orderId: string): Promise<void> {
  const edit = `/admin/order-edits/${orderId}`
  await staff.request("post", "/admin/order-edits", { order_id: orderId })
  await staff.request("post", `${edit}/items`, {
    items: [{ variant_id: facts().variantId, quantity: 1 }],
  })
  await staff.request("post", `${edit}/confirm`, {})
}
