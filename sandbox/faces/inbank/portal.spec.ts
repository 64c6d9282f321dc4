import { PartnerStage } from "./testing/partner"

describe("Partner Portal", () => {
  const stage = new PartnerStage()

  it("approves a granted contract, a rental too", async () => {
    for (const product of ["hp_approval_sandbox", "rent_sandbox"]) {
      stage.shop.received.length = 0
      const { body } = await stage.portal(await stage.approved(product), { action: "capture" })
      expect([body.status, body.captured_amount]).toEqual(["completed", "489.90"])
      expect(stage.events()).toEqual(["contract_granted", "contract_activated"])
    }
  })

  it.each([
    ["hp_approval_sandbox", "granted", "contract_cancelled", "0.00"],
    ["hp_sandbox", "active", "contract_cancelled", "489.90"],
    ["next_month_sandbox", "active", "purchase_cancelled", "489.90"],
  ])("cancels %s while it is %s", async (product, _, event, captured) => {
    const id = await stage.approved(product)
    const { body } = await stage.portal(id, { action: "cancel" })
    expect([body.status, body.captured_amount]).toEqual(["cancelled", captured])
    expect(stage.events().at(-1)).toBe(event)
    expect((await stage.session(id)).body.status).toBe("cancelled")
    expect((await stage.let(id, { outcome: "paid" })).status).toBe(409)
  })

  it("gives back a part, then the rest, and tells nobody", async () => {
    const id = await stage.approved("hp_sandbox")
    const contract = await stage.contractOf(id)
    const part = await stage.portal(id, { action: "reversal", amount: "120.50" })
    expect([part.body.refunded_amount, part.body.status]).toEqual(["120.50", "completed"])
    const rest = await stage.portal(id, { action: "reversal" })
    expect(rest.body.refunded_amount).toBe("489.90")
    expect((await stage.call("GET", contract)).body.terminationReason).toBe("merchant_withdrawal")
    expect(stage.events()).toEqual(["contract_activated"])
    expect((await stage.portal(id, { action: "cancel" })).status).toBe(409)
  })

  it("a draft made by API before a return in the portal is outdated", async () => {
    const id = await stage.approved("hp_sandbox")
    const contract = await stage.contractOf(id)
    const change = { contractChangeDetails: { type: "PARTIAL_RETURN", returnAmount: 10 } }
    const { uuid } = (await stage.call("POST", `${contract}/versions`, change)).body
    await stage.portal(id, { action: "reversal", amount: "10" })
    const path = `${contract}/versions/${uuid}`
    expect((await stage.call("PATCH", path, { status: "CONFIRMED" })).status).toBe(422)
    expect((await stage.shown(id)).refunded_amount).toBe("10.00")
  })

  it.each([
    ["hp_approval_sandbox", { action: "reversal" }],
    ["hp_approval_sandbox", { action: "capture", amount: "10" }],
    ["hp_sandbox", { action: "capture" }],
    ["hp_sandbox", { action: "reversal", amount: "489.91" }],
    ["hp_sandbox", { action: "reversal", amount: "0" }],
    ["hp_sandbox", { action: "complete_reversal" }],
  ])("refuses for %s %j", async (product, wish) => {
    const id = await stage.approved(product)
    expect((await stage.portal(id, wish)).status).toBe(409)
  })

  it("has nothing to do for a session nobody decided", async () => {
    const id = await stage.opened()
    for (const action of ["capture", "cancel", "reversal"]) {
      expect((await stage.portal(id, { action })).status).toBe(409)
    }
  })
})
