import { until } from "../../testing/shop"
import { PartnerStage } from "./testing/partner"

const HP = "hp_sandbox"
const APPROVAL = "hp_approval_sandbox"
const NEXT = "next_month_sandbox"

describe("what becomes of a session", () => {
  const stage = new PartnerStage()

  it.each([
    [HP, "paid", "completed", "contract_activated", ["489.90", "489.90"]],
    ["split_sandbox", "paid", "completed", "contract_activated", ["489.90", "489.90"]],
    [APPROVAL, "paid", "granted", "contract_granted", ["489.90", "0.00"]],
    [HP, "granted", "granted", "contract_granted", ["489.90", "0.00"]],
    ["rent_sandbox", "paid", "granted", "contract_granted", ["489.90", "0.00"]],
    [HP, "declined", "declined", "application_denied", ["0.00", "0.00"]],
    [HP, "cancelled", "cancelled", "application_cancelled", ["0.00", "0.00"]],
    [NEXT, "paid", "completed", "purchase_activated", ["489.90", "489.90"]],
    [NEXT, "declined", "declined", "purchase_rejected", ["0.00", "0.00"]],
    [NEXT, "cancelled", "cancelled", "purchase_cancelled", ["0.00", "0.00"]],
  ])("%s, %s: %s, told as %s", async (product, outcome, status, event, amounts) => {
    const id = await stage.opened(product)
    const { body } = await stage.let(id, { outcome })
    expect([body.status, body.authorized_amount, body.captured_amount]).toEqual([
      status,
      ...amounts,
    ])
    expect((await stage.session(id)).body.status).toBe(status)
    expect(stage.events()).toEqual([event])
  })

  it.each(["pending", "expired", "abandoned"])("%s is told to nobody", async (outcome) => {
    const id = await stage.opened()
    const { body } = await stage.let(id, { outcome, callbacks: "duplicate" })
    expect([body.status, body.return_url]).toEqual([
      outcome === "expired" ? "expired" : "pending",
      `${stage.shop.url}/return/1`,
    ])
    expect(await stage.callbacks()).toEqual([])
  })

  it("a manual decision: an application without a contract, decided by a later act", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "pending" })
    expect((await stage.session(id)).body).toMatchObject({
      status: "pending",
      creditApplicationUuid: expect.any(String),
      creditContractUuid: null,
    })
    await stage.let(id, { outcome: "paid" })
    expect((await stage.session(id)).body).toMatchObject({
      status: "granted",
      creditContractUuid: expect.any(String),
    })
  })

  it.each(["paid", "declined", "cancelled", "expired"])("%s is final", async (outcome) => {
    const id = await stage.opened()
    await stage.let(id, { outcome })
    const { status, body } = await stage.let(id, { outcome: "paid" })
    expect([status, body.error]).toEqual([409, expect.stringContaining("already")])
  })

  it("pay next month has no contract, and nothing that could wait", async () => {
    const id = await stage.approved(NEXT)
    const { creditApplicationUuid, creditContractUuid } = (await stage.session(id)).body
    expect([creditApplicationUuid, creditContractUuid]).toEqual([expect.any(String), null])
    for (const uuid of [id, creditApplicationUuid]) {
      expect((await stage.call("GET", `/contracts/${uuid}`)).status).toBe(404)
      const approval = await stage.call("POST", `/contracts/${uuid}/merchant-approval`)
      expect(approval.status).toBe(404)
    }
    const other = await stage.let(await stage.opened(NEXT), { outcome: "granted" })
    expect([other.status, other.body.error]).toEqual([409, expect.stringContaining("no contract")])
  })

  it("another product than the one it was opened for is refused", async () => {
    const id = await stage.opened(HP)
    expect((await stage.let(id, { outcome: "paid", channel: APPROVAL })).status).toBe(409)
    expect((await stage.let(id, { outcome: "paid", channel: HP })).status).toBe(200)
  })

  it("each event is told once, after approval and cancel too", async () => {
    const first = await stage.approved(APPROVAL)
    await stage.call("POST", `${await stage.contractOf(first)}/merchant-approval`)
    await until("it was told", () => stage.shop.received.length === 2)
    const second = await stage.approved(APPROVAL)
    await stage.v2("POST", `${await stage.contractOf(second)}/cancel`)
    await until("it was told", () => stage.shop.received.length === 4)
    const granted = ["contract_granted", "contract_activated"]
    expect(stage.events()).toEqual([...granted, "contract_granted", "contract_cancelled"])
    expect(stage.told().every(({ isProven }) => isProven)).toBe(true)
    expect(await stage.shown(first)).toMatchObject({ captured_amount: "489.90" })
    expect(await stage.shown(second)).toMatchObject({
      status: "cancelled",
      captured_amount: "0.00",
    })
  })
})
