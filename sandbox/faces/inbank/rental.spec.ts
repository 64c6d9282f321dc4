import { until } from "../../testing/shop"
import { like } from "./testing/like"
import { fixture, PartnerStage } from "./testing/partner"

describe("Smart Rent", () => {
  const stage = new PartnerStage(100)
  const granted = async () => {
    const id = await stage.approved("rent_sandbox")
    const { creditContractUuid } = (await stage.session(id)).body
    const path = `/rental/products/rent_sandbox/contracts/${creditContractUuid}`
    return { id, path, uuid: creditContractUuid as string }
  }
  const identifiers = fixture("rent_assign_identifiers").request.body

  it("is granted first and tells three fields of its session", async () => {
    const { id } = await granted()
    const { body } = await stage.session(id)
    expect(body).toEqual(like(fixture("get_session_rent_granted").response.body))
    expect(stage.events()).toEqual(["contract_granted"])
  })

  it("is activated with the device's identifiers, a moment later", async () => {
    const { id, path } = await granted()
    const early = await stage.call("POST", `${path}/activation`)
    expect([early.status, early.body.errorCode]).toEqual([422, "ASSET_IDENTIFIERS_MISSING"])
    const assigned = await stage.call("PATCH", `${path}/asset-identifiers`, identifiers)
    const activation = await stage.call("POST", `${path}/activation`)
    expect([assigned.status, activation.status]).toEqual([204, 204])
    expect((await stage.session(id)).body.status).toBe("granted")
    const again = await stage.call("POST", `${path}/activation`)
    expect(Object.keys(again.body)).toEqual(["message", "errorCode"])
    await until("it is active", () => stage.shop.received.length === 2)
    expect(stage.events()).toEqual(["contract_granted", "contract_activated"])
    expect((await stage.session(id)).body.status).toBe("completed")
  })

  it("tells a contract of its own kind", async () => {
    const { id, path, uuid } = await granted()
    await stage.portal(id, { action: "capture" })
    const contract = await stage.call("GET", path)
    const { details, ...rest } = fixture("rent_get_contract_activated").response.body
    const own = ["productCode", "referenceNumber", "activatorName"]
    expect(contract.body).toMatchObject(like(rest, own) as object)
    expect(Object.keys(contract.body.details)).toEqual(Object.keys(details))
    expect((await stage.call("GET", `/contracts/${uuid}`)).status).toBe(404)
    const other = path.replace("rent_sandbox", "hp_sandbox")
    expect((await stage.call("GET", other)).status).toBe(404)
  })

  it.each([
    [{}, "assetIdentifiers: must not be empty"],
    [{ assetIdentifiers: [] }, "assetIdentifiers: must not be empty"],
    [
      fixture("rent_assign_identifiers_error").request.body,
      fixture("rent_assign_identifiers_error").response.body.message,
    ],
    [
      { assetIdentifiers: [{ identifierType: "EAN", identifier: "1" }] },
      "assetIdentifiers[0].identifierType: must be IMEI or SERIAL_NUMBER",
    ],
    [
      { assetIdentifiers: [{ identifierType: "IMEI", identifier: "123" }] },
      "assetIdentifiers[0].identifier: is no IMEI",
    ],
  ])("refuses the identifiers %j", async (body, message) => {
    const { path } = await granted()
    const answer = await stage.call("PATCH", `${path}/asset-identifiers`, body)
    const errorCode = "CONSTRAINTS_VIOLATED_GENERAL"
    expect([answer.status, answer.body]).toEqual([400, { message, errorCode }])
  })

  it("knows no merchant approval, no withdrawal and no v2, but the common cancel", async () => {
    const { id, path, uuid } = await granted()
    const contract = `/contracts/${uuid}`
    const approval = await stage.call("POST", `${contract}/merchant-approval`)
    expect(approval.body).toEqual({ message: ["can_not_approve"] })
    const withdrawal = await stage.call("POST", `${contract}/merchant-withdrawal`)
    expect(withdrawal.body).toEqual({ message: ["can_not_withdraw"] })
    expect((await stage.v2("GET", path)).status).toBe(404)
    expect((await stage.call("POST", `${contract}/cancel`)).status).toBe(204)
    expect((await stage.session(id)).body.status).toBe("cancelled")
  })

  it("tells a monthly price, in euro only", async () => {
    const { request, response } = fixture("rent_calculation")
    const path = "/rental/products/rent_sandbox/calculations"
    const answer = await stage.call("POST", path, request.body)
    const names = Object.keys(response.body.rentalSchedule)
    expect(answer.body.rentalSchedule).toEqual(
      Object.fromEntries(names.map((name) => [name, expect.any(Number)]))
    )
    expect((await stage.call("POST", path, { period: 24 })).status).toBe(400)
    const zloty = await stage.create({ productCode: "rent_sandbox", currency: "PLN" })
    expect(zloty.body).toEqual({ message: ["currency_is_invalid"] })
    const { totalAmount: _, ...open } = stage.sessionBody({ productCode: "rent_sandbox" })
    expect((await stage.call("POST", "/pos-sessions", open)).status).toBe(201)
  })
})
