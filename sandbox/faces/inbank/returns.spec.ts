import { PartnerStage } from "./testing/partner"

describe("giving back", () => {
  const stage = new PartnerStage()
  const active = async (wish = {}) => {
    const id = await stage.approved("hp_sandbox", wish)
    return { id, contract: await stage.contractOf(id) }
  }
  const draft = (contract: string, returnAmount: unknown, type = "PARTIAL_RETURN") =>
    stage.call("POST", `${contract}/versions`, { contractChangeDetails: { type, returnAmount } })
  const confirm = (contract: string, uuid: string, status: unknown = "CONFIRMED") =>
    stage.call("PATCH", `${contract}/versions/${uuid}`, { status })
  const returned = async (id: string) => (await stage.shown(id)).refunded_amount

  it("each draft is another one, and only a confirmed one returns, once", async () => {
    const { id, contract } = await active()
    const first = (await draft(contract, 120.5)).body.uuid
    const second = (await draft(contract, 120.5)).body.uuid
    expect(first).not.toBe(second)
    expect(await returned(id)).toBe("0.00")
    await confirm(contract, first)
    expect((await confirm(contract, first)).body).toEqual({ uuid: first, status: "ACTIVE" })
    expect(await returned(id)).toBe("120.50")
    expect((await confirm(contract, second)).body).toEqual({ message: ["can_not_confirm"] })
    expect(await returned(id)).toBe("120.50")
  })

  it("several parts, then the rest by withdrawal", async () => {
    const { id, contract } = await active()
    for (const amount of [100, "89.9"]) {
      await confirm(contract, (await draft(contract, amount)).body.uuid)
    }
    const { body } = await stage.call("GET", `${contract}/change-options`)
    expect(body.options.partialReturn).toEqual({ available: true, minAmount: 1, maxAmount: 295 })
    await stage.v2("POST", `${contract}/merchant_withdrawal`)
    expect(await returned(id)).toBe("489.90")
    expect((await stage.session(id)).body.status).toBe("completed")
    const terminated = (await stage.call("GET", contract)).body
    expect([terminated.status, terminated.withdrawable]).toEqual(["terminated", false])
    expect(stage.events()).toEqual(["contract_activated"])
  })

  it("in v2 it has the other names", async () => {
    const { id, contract } = await active()
    const change = { contract_change_details: { type: "PARTIAL_RETURN", return_amount: 20 } }
    const { status, body } = await stage.v2("POST", `${contract}/versions`, change)
    expect([status, body.source_contract_change.contract_change_details.return_amount]).toEqual([
      201, 20,
    ])
    await stage.v2("PATCH", `${contract}/versions/${body.uuid}`, { status: "CONFIRMED" })
    expect(await returned(id)).toBe("20.00")
    const options = await stage.v2("GET", `${contract}/change_options`)
    expect(options.body.options.partial_return.max_amount).toBe(464.9)
  })

  it.each<[unknown, string, string[]]>([
    [undefined, "PARTIAL_RETURN", ["return_amount_is_missing"]],
    [0.99, "PARTIAL_RETURN", ["return_amount_is_invalid"]],
    [484.91, "PARTIAL_RETURN", ["return_amount_is_invalid"]],
    [-1, "PARTIAL_RETURN", ["return_amount_is_invalid"]],
    [10, "FULL_RETURN", ["type_is_invalid"]],
  ])("refuses to draft %s of %s", async (amount, type, codes) => {
    const { contract } = await active()
    const { status, body } = await draft(contract, amount, type)
    expect([status, body.message]).toEqual([422, codes])
  })

  it("refuses what is no draft, and other words than CONFIRMED", async () => {
    const { contract } = await active()
    const nothing = await stage.call("POST", `${contract}/versions`, {})
    expect(nothing.body.message).toEqual(["contract_change_details_is_missing"])
    const { uuid } = (await draft(contract, 10)).body
    expect((await confirm(contract, uuid, "ACTIVE")).body.message).toEqual(["status_is_invalid"])
    const empty = await stage.call("PATCH", `${contract}/versions/${uuid}`, {})
    expect(empty.body.message).toEqual(["status_is_missing"])
    expect((await confirm(contract, "none")).status).toBe(404)
  })

  it.each([
    ["not active yet", "hp_approval_sandbox", {}],
    ["a day too early", "hp_sandbox", { returns: "impossible" }],
    ["a rental", "rent_sandbox", {}],
  ])("is not possible for %s", async (_, product, wish) => {
    const id = await stage.approved(product, wish)
    const contract = await stage.contractOf(id)
    const options = await stage.call("GET", `${contract}/change-options`)
    expect(options.body).toEqual({ options: {} })
    expect((await draft(contract, 10)).body.message).toEqual(["can_not_change_contract"])
    const withdrawal = await stage.call("POST", `${contract}/merchant-withdrawal`)
    expect(withdrawal.body.message).toEqual(["can_not_withdraw"])
  })
})
