import request from "supertest"
import { facts } from "../../setup/facts"
import { kustom, staff, take, takeForCart, TILL_1 } from "../../support/kustom-shop"
import { sql } from "../../support/database"
import { expectUnpaid } from "../../support/journal"
import { Shop } from "../../support/shop"

describe("a payment on a device", () => {
  const shop = new Shop()
  const devices = "/admin/payment-accounts/kustom_main/devices"

  it.each([
    ["plainly", undefined],
    ["with a device", { device_id: TILL_1, channel: "in_person" }],
    [
      "with a context of his own",
      {
        verified_payments_context: {
          body: JSON.stringify({ staff: { device: TILL_1, actor: "me" } }),
          seal: "0".repeat(64),
        },
      },
    ],
  ])("is not for a shopper who asks for it %s", async (_, data) => {
    const { cartId, collectionId } = await shop.fillCart({ currency: "sek" })
    const options = { provider: "pp_kustom_main", data }
    const { body } = await shop.openSession(collectionId, options).expect(400)
    expect(body.message).toMatch(/started by the shop's staff/)
    expect(await sql("select 1 from payment_transaction where cart_id = $1", [cartId])).toEqual([])
    await expectUnpaid(cartId)
  })

  it.each([
    ["get", devices],
    ["get", "/admin/payment-accounts"],
    ["post", "/admin/in-person-payments"],
    ["post", "/admin/payment-transactions/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa/abort"],
  ] as const)("needs an admin session: %s %s", async (method, path) => {
    await request(facts().medusaUrl)[method](path).expect(401)
  })

  it("is started on one of the account's devices", async () => {
    const { body } = await staff.request("get", devices)
    expect(body.devices).toContainEqual({
      id: TILL_1,
      name: "Till 1",
      location: expect.any(String),
    })
    const { txnId, reference } = await takeForCart()
    expect(await kustom.payment(reference)).toMatchObject({ amount: "12840", currency: "SEK" })
    const { body: shown } = await staff.request("get", `/admin/payment-transactions/${txnId}`)
    expect(shown.payment_transaction).toMatchObject({
      account: "kustom_main",
      amount: "128.40",
      state: "opened",
      can_abort: true,
    })
  })

  it("is not on the storefront's list, although its region has it", async () => {
    const region = facts().regions.sek
    const { body } = await shop
      .request("get", `/store/payment-providers?region_id=${region}&limit=100`)
      .expect(200)
    const ids = body.payment_providers.map(({ id }: { id: string }) => id)
    expect(ids).toContain("pp_swedbank-pay_main")
    expect(ids.filter((id: string) => id.startsWith("pp_kustom"))).toEqual([])
    expect(body.count).toBe(ids.length)
    const enabled =
      "select 1 from region_payment_provider where region_id = $1 and payment_provider_id = $2"
    expect(await sql(enabled, [region, "pp_kustom_main"])).toHaveLength(1)
  })

  it("is not started where Medusa would take no order for it", async () => {
    const { cartId } = await shop.fillCart({ currency: "eur" })
    const { status, body } = await take({ cart_id: cartId })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringMatching(/pp_kustom_main is not enabled in the region/),
    })
  })

  it("is not started on a device that the account does not have", async () => {
    const { cartId } = await shop.fillCart({ currency: "sek" })
    const device = "7a1d1f5e-3c52-4a07-9d0e-0000000000ff"
    const { status, body } = await take({ cart_id: cartId }, { device })
    expect({ status, message: body.message }).toEqual({
      status: 400,
      message: expect.stringContaining(device),
    })
  })

  it.each([
    ["no cart and no order", { account: "kustom_main", device_id: TILL_1 }, 400, /cart_id or/],
    [
      "both",
      { account: "kustom_main", device_id: TILL_1, cart_id: "c", order_id: "o" },
      400,
      /either/,
    ],
    ["an unknown cart", { account: "kustom_main", device_id: TILL_1, cart_id: "c" }, 404, /cart c/],
    [
      "an unknown order",
      { account: "kustom_main", device_id: TILL_1, order_id: "o" },
      404,
      /order o/,
    ],
    ["no device", { account: "kustom_main", cart_id: "c" }, 400, /device_id/],
    [
      "an account without devices",
      { account: "syok2pay_main", device_id: TILL_1, cart_id: "c" },
      404,
      /syok2pay_main/,
    ],
    ["an unknown account", { account: "nobody", device_id: TILL_1, cart_id: "c" }, 404, /nobody/],
    [
      "a field too many",
      { account: "kustom_main", device_id: TILL_1, cart_id: "c", amount: 1 },
      400,
      /amount/,
    ],
  ])("needs to be told properly: %s", async (_, input, expected, message) => {
    const { status, body } = await staff.request("post", "/admin/in-person-payments", input)
    expect({ status, message: body.message }).toEqual({
      status: expected,
      message: expect.stringMatching(message),
    })
  })

  it("tells staff where Kustom's webhooks go", async () => {
    const { body } = await staff.request("get", "/admin/payment-accounts")
    expect(body.payment_accounts).toContainEqual(
      expect.objectContaining({
        account: "kustom_main",
        provider_id: "pp_kustom_main",
        gateway: "kustom",
        label: "Kustom",
        needs: expect.arrayContaining(["device"]),
        callback_url: `${facts().medusaUrl}/payments/kustom_main/callback`,
      })
    )
  })
})
