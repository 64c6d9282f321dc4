import { randomUUID } from "node:crypto"

import { like } from "./testing/like"
import { fixture, OwnerStage } from "./testing/shop-owner"

const OWN = ["rate_requested", "callback_url", "low", "medium", "high", "amount", "commission"]

describe("payouts", () => {
  const stage = new OwnerStage()

  const paid = async (wish: Record<string, unknown> = {}) => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid", ...wish })
    stage.shop.received.length = 0
    return id
  }

  it("are calculated, created once for a key, and found by tracking id", async () => {
    await paid()
    const { request, response } = fixture("v3_payout_calculate")
    const costs = await stage.call("POST", "/payout/calculate/", request.body)
    expect(costs.body).toEqual(like(response.body, OWN))
    const key = randomUUID()
    const created = await stage.payout(stage.payoutBody(), key)
    const recorded = fixture("v3_payout_create_approved").response
    expect([created.status, created.body]).toEqual([201, like(recorded.body, OWN)])
    const [missing, repeated, poor] = fixture("v3_payout_errors").cases
    const told = ({ status, body }: { status: number; body: unknown }) => ({ status, body })
    expect(told(await stage.payout(stage.payoutBody(), ""))).toEqual(told(missing.response))
    expect(told(await stage.payout(stage.payoutBody(), key))).toEqual(told(repeated.response))
    expect(told(await stage.payout(stage.payoutBody("200")))).toEqual(told(poor.response))
    const { tracking_id } = stage.payoutBody().data.attributes
    const list = await stage.call("GET", `/payout/?filter[tracking_id]=${tracking_id}`)
    expect(list.body.data).toEqual([created.body.data])
    const one = await stage.call("GET", `/payout/${created.body.data.id}`)
    expect(one.body.data).toEqual(created.body.data)
  })

  it("are refused without money or with the fee of a token inside", async () => {
    expect((await stage.payout()).body.errors[0].code).toBe("insufficient_funds")
    await paid()
    const inside = await stage.payout(stage.payoutBody("1", { is_fee_included: true }))
    expect(inside.body.errors[0].source.pointer).toBe("/data/attributes/is_fee_included")
    expect((await stage.payout(stage.payoutBody(), "no-uuid")).status).toBe(400)
  })

  it.each([
    ["confirm_payout", "Confirmation", "v3_callback_payout_confirmation", "50.00"],
    ["fail_payout", "Fail", "v3_callback_payout_fail", "0.00"],
    ["block_payout", "Cancel", "v3_callback_payout_cancel", "0.00"],
  ])("%s", async (action, type, name, refunded) => {
    const id = await paid()
    await stage.payout()
    expect((await stage.portal(id, { action })).body.refunded_amount).toBe(refunded)
    const [{ body, isProven, transfer }] = stage.told()
    const { data, included } = fixture(name).request.body
    expect(body.data).toEqual(like(data, OWN))
    const last = included.at(-1)
    expect([isProven, transfer.status]).toEqual([true, last.attributes.status])
    expect(Object.keys(transfer)).toEqual(Object.keys(last.attributes))
    // Costs of a token come first and are not what the message is about.
    expect(body.included.map(({ attributes }: { attributes: object }) => attributes)).toMatchObject(
      [{ alpha: "USDT-TRX" }, { op_type: 9 }, { op_type: 2 }]
    )
    expect((await stage.types()).at(-1)).toBe(type)
    expect((await stage.portal(id, { action })).status).toBe(409)
  })

  it("wait for an approval, which may be refused", async () => {
    const id = await paid({ payouts: "waiting" })
    const waiting = await stage.payout()
    const { response } = fixture("v3_payout_create_waiting_approval")
    expect(waiting.body).toEqual(like(response.body, OWN))
    const number = waiting.body.data.id
    const transfers = () =>
      stage.call("GET", `/transfer/?filter[op_id]=${number}&filter[op_type]=2`)
    expect((await transfers()).body.data).toEqual([])
    await stage.portal(id, { action: "approve_payout" })
    expect((await stage.call("GET", `/payout/${number}`)).body.data.attributes.status).toBe(2)
    expect((await transfers()).body.data).toHaveLength(1)
    expect((await stage.portal(id, { action: "reject_payout" })).status).toBe(409)
    await stage.portal(number, { action: "confirm_payout" })
    await stage.payout(stage.payoutBody("1"))
    await stage.portal(id, { action: "reject_payout" })
    expect((await stage.types()).slice(-2)).toEqual(["Confirmation", "Request rejection"])
    const { body, isProven } = stage.told().at(-1) ?? {}
    const recorded = fixture("v3_callback_payout_request_rejection").request.body
    expect([body.data, isProven]).toEqual([like(recorded.data, OWN), true])
    expect((await stage.shown(id)).refunded_amount).toBe("50.00")
  })
})
