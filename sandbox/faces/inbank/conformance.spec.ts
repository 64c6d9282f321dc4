import { like } from "./testing/like"
import { fixture, PartnerStage } from "./testing/partner"

type Body = Record<string, unknown>

/** Values the sandbox makes up, or takes from its own product. */
const OWN = ["number", "productCode", "product_code", "code", "name", "id", "referenceNumber"]

describe("the face answers as the contract's exchanges do", () => {
  const stage = new PartnerStage()

  const expectLike = (answer: { status: number; body: unknown }, name: string, free = OWN) => {
    const { response } = fixture(name)
    expect([name, answer.status]).toEqual([name, response.status])
    expect(answer.body).toEqual(like(response.body, free))
  }
  /** The recorded request with a product and a time of ours. */
  const recorded = (name: string, changes: Body = {}) => {
    const { request } = fixture(name)
    return { ...request.body, ...changes }
  }
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const whole = (productCode: string) =>
    recorded("create_session_v3", { productCode, validUntil: later, partnerUrls: urls() })
  const urls = () => stage.sessionBody().partnerUrls
  const opened = async (productCode = "hp_approval_sandbox") =>
    (await stage.call("POST", "/pos-sessions", whole(productCode))).body.uuid as string

  it("ping, and what is refused for its key, its shop or its id", async () => {
    expectLike(await stage.call("GET", "/v2/ping"), "ping")
    const nobody = "5d90b7aa-13c4-4f6e-a2d1-0e8f4c7b6a39"
    expectLike(await stage.call("GET", `/pos-sessions/${nobody}`), "error_404")
    expectLike(await stage.v2("GET", `/contracts/${nobody}`), "error_404_contract_v2")
    const wrong = { Authorization: "Bearer wrong" }
    expectLike(await stage.call("GET", `/pos-sessions/${nobody}`, undefined, wrong), "error_401")
    expectLike(await stage.call("GET", `/v3/shops/${nobody}/pos-sessions/${nobody}`), "error_403")
  })

  it("opens sessions in both spellings", async () => {
    const created = await stage.call("POST", "/pos-sessions", whole("hp_sandbox"))
    expectLike(created, "create_session_v3")
    const minimal = recorded("create_session_v3_minimal", { productCode: "hp_sandbox" })
    expectLike(await stage.call("POST", "/pos-sessions", minimal), "create_session_v3_minimal")
    const old = recorded("create_session_v2", { product_code: "hp_sandbox", valid_until: later })
    expectLike(await stage.v2("POST", "/pos_sessions", old), "create_session_v2")
    const { body } = fixture("create_session_validation_error").request
    expectLike(await stage.call("POST", "/pos-sessions", body), "create_session_validation_error")
  })

  it.each([
    ["pending", {}, "get_session_pending"],
    ["granted", { outcome: "paid" }, "get_session_granted"],
    ["declined", { outcome: "declined" }, "get_session_declined"],
    ["cancelled", { outcome: "cancelled" }, "get_session_cancelled"],
    ["expired", { outcome: "expired" }, "get_session_expired"],
    ["paid in another sum", { outcome: "paid", amount: "48.99" }, "get_session_amount_mismatch"],
  ])("tells a session that is %s", async (_, wish, name) => {
    const id = await opened(name.includes("amount") ? "hp_sandbox" : undefined)
    if ("outcome" in wish) {
      await stage.let(id, wish)
    }
    expectLike(await stage.session(id), name)
  })

  it("tells a session of an unknown status and an older one of v2", async () => {
    const id = await opened()
    await stage.let(id, { outcome: "pending" })
    await stage.failing("inquiry", "unknown_status", { value: "under_review", times: 1 })
    expectLike(await stage.session(id), "get_session_unknown_status")
    await stage.let(id, { outcome: "paid" })
    expectLike(await stage.v2("GET", `/pos_sessions/${id}`), "get_session_v2_granted")
  })

  it("approves, and tells the contract before and after", async () => {
    const id = await opened()
    await stage.let(id, { outcome: "paid" })
    const contract = await stage.contractOf(id)
    expectLike(await stage.call("GET", contract), "get_contract_signed")
    expectLike(await stage.v2("GET", contract), "get_contract_v2_wrapped")
    expectLike(await stage.call("POST", `${contract}/merchant-approval`), "approve_agreement")
    expectLike(await stage.session(id), "get_session_completed")
    expectLike(await stage.call("GET", contract), "get_contract_activated")
    const again = await stage.call("POST", `${contract}/merchant-approval`)
    expectLike(again, "approve_agreement_refused")
    expectLike(await stage.call("POST", `${contract}/cancel`), "cancel_contract_refused")
  })

  it("approves in v2 and cancels", async () => {
    const id = await opened()
    await stage.let(id, { outcome: "paid" })
    const contract = await stage.contractOf(id)
    expectLike(await stage.v2("POST", `${contract}/merchant_approval`), "approve_agreement_v2")
    const other = await opened()
    await stage.let(other, { outcome: "paid" })
    const cancelled = await stage.contractOf(other)
    expectLike(await stage.call("POST", `${cancelled}/cancel`), "cancel_contract")
    const { body } = await stage.call("GET", cancelled)
    const told = { ...body, terminationReason: "merchant_withdrawal" }
    expectLike({ status: 200, body: told }, "get_contract_terminated")
  })

  it("gives back a part and all of it", async () => {
    const id = await opened("hp_sandbox")
    await stage.let(id, { outcome: "paid" })
    const contract = await stage.contractOf(id)
    const range = ["minAmount", "maxAmount"]
    const options = await stage.call("GET", `${contract}/change-options`)
    expectLike(options, "refund_partial_1_options", range)
    const change = fixture("refund_partial_2_draft").request.body
    const draft = await stage.call("POST", `${contract}/versions`, change)
    expectLike(draft, "refund_partial_2_draft")
    const confirm = fixture("refund_partial_3_confirm").request.body
    const confirmed = await stage.call("PATCH", `${contract}/versions/${draft.body.uuid}`, confirm)
    expectLike(confirmed, "refund_partial_3_confirm")
    const withdrawal = `${contract}/merchant-withdrawal`
    expectLike(await stage.call("POST", withdrawal), "refund_full_withdrawal")
    expectLike(await stage.call("POST", withdrawal), "refund_full_withdrawal_refused")
    const after = await stage.call("GET", `${contract}/change-options`)
    expectLike(after, "refund_partial_1_options_unavailable")
  })

  it("tells products and what they cost", async () => {
    const product = await stage.v2("GET", "/products?product_code=hp_approval_sandbox")
    expectLike(product, "get_product_v2", [...OWN, "min_amount", "max_amount"])
    const asked = recorded("calculation_v2", { product_code: "hp_sandbox" })
    const free = ["product_code", "payment_amount_monthly", "credit_cost_rate_annual"]
    const costs = [...free, "total_cost", "total_cost_of_credit"]
    expectLike(await stage.v2("POST", "/calculations", asked), "calculation_v2", costs)
  })

  it("an error of its own is a text too", async () => {
    await stage.failing("capture", "status", { value: 500, times: 1 })
    await stage.failing("capture", "status", { value: "403/front", times: 1 })
    const approve = () => stage.call("POST", "/contracts/none/merchant-approval")
    expectLike(await approve(), "error_500")
    expectLike(await approve(), "error_403_capital_message")
  })
})
