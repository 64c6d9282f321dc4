import { rememberNothing } from "../testing/remember"
import { refund as refundBy } from "./refund"
import { CONTRACT, VERSION, eur, paid } from "./testing/account"
import { scripted } from "./testing/context"
import { answerOf, errorOf, fixture, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const partial = { refunds: { partial: true } }
const remembered: [string, string][] = []
beforeEach(() => remembered.splice(0))

const refund = (changes = {}, facts = paid(), amount = "120.50") =>
  gateway
    .client({ ...partial, ...changes })
    .refund(facts, eur(amount), "ref_1", async (name, id) => {
      // The draft is out, its confirmation is not.
      expect(writes()).toHaveLength(1)
      remembered.push([name, id])
    })
const again = () =>
  gateway
    .client(partial)
    .refund(
      paid({ gatewayIds: { refund_ref_1: VERSION, refund_ref_2: CONTRACT } }),
      eur("120.50"),
      "ref_1",
      rememberNothing
    )
const completed = says("get_session_completed")
const options = says("refund_partial_1_options")
const draft = (changes = {}) => says("refund_partial_2_draft", changes)
const confirmed = says("refund_partial_3_confirm")
const refused = { status: 422, body: { message: ["can_not_confirm"] } }
const echo = (returnAmount: unknown) => ({
  sourceContractChange: { contractChangeDetails: { returnAmount } },
})
const writes = () => gateway.calls().filter((call) => !call.startsWith("GET"))
const DRAFT = `POST ${pathOf("refund_partial_2_draft")}`
const CONFIRM = `PATCH ${pathOf("refund_partial_3_confirm")}`

describe("a partial return", () => {
  test("is drafted, remembered and confirmed", async () => {
    gateway.answer(completed, options, draft(), confirmed)
    expect(await refund({}, paid({ refunded: eur("10") }))).toMatchObject({
      state: "captured",
      captured: eur("489.9"),
      refunded: eur("130.5"),
      movements: [
        { kind: "capture" },
        { kind: "refund", id: VERSION, amount: eur("120.5"), reference: "ref_1" },
      ],
    })
    expect(gateway.calls().slice(1)).toEqual([
      `GET ${pathOf("refund_partial_1_options")}`,
      DRAFT,
      CONFIRM,
    ])
    expect(gateway.sent()).toEqual([
      fixture("refund_partial_2_draft").request.body,
      fixture("refund_partial_3_confirm").request.body,
    ])
    expect(remembered).toEqual([["refund_ref_1", VERSION]])
  })

  test("is confirmed as the shop was told to", async () => {
    const paths = { confirmVersion: "/c/{contractUuid}/v/{versionUuid}/confirm" }
    gateway.answer(completed, options, draft(), { status: 204, text: "" })
    await refund({ confirmVersion: { method: "POST", body: null }, paths })
    expect(writes()[1]).toBe(`POST /c/${CONTRACT}/v/${VERSION}/confirm`)
    expect(gateway.received.at(-1)?.text).toBe("")
  })

  test.each([
    ["an empty object", says("refund_partial_1_options_unavailable")],
    ["no object", { status: 200, body: {} }],
    ["a list", { status: 200, body: { options: [] } }],
  ])("is not possible now: %s", async (_, script) => {
    gateway.answer(completed, script)
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind: "unsupported", code: "NO_CHANGE_OPTIONS" })
    expect(error.message).toMatch(/day after.*Use the Partner Portal/)
    expect(writes()).toEqual([])
  })
})

describe("a draft that cannot be used", () => {
  test.each([
    ["no id", { uuid: null }],
    ["no UUID", { uuid: "../x" }],
    ["another amount", echo(1205)],
    ["no usable amount", echo("much")],
    ["an amount below zero", echo(-120.5)],
  ])("%s is not confirmed", async (_, changes) => {
    gateway.answer(completed, options, draft(changes))
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch("uuid" in changes ? /draft without an id/ : /over another amount/)
    expect(writes()).toEqual([DRAFT])
    expect(remembered).toEqual([])
  })

  test("without an echo it is", async () => {
    gateway.answer(completed, options, draft({ sourceContractChange: undefined }), confirmed)
    await refund()
    expect(writes()).toHaveLength(2)
  })

  test.each(["drop", says("error_500"), { status: 201, text: "" }] as const)(
    "%j: nothing was returned, try again",
    async (script) => {
      gateway.answer(completed, options, script)
      const error = await errorOf(refund)
      expect(error).toMatchObject({ kind: "unavailable", retryable: true })
      expect(error.message).toMatch(/nothing was returned/)
      expect(writes()).toEqual([DRAFT])
    }
  )

  test("whose error has a code is told with it", async () => {
    gateway.answer(completed, options, says("error_500"))
    expect(await errorOf(refund)).toMatchObject({
      kind: "unavailable",
      code: "internal_server_error",
      cause: { kind: "unknown_result" },
    })
  })

  test.each([
    [refused, "invalid", "can_not_confirm"],
    [says("error_403"), "unauthorized", "HTTP_403"],
  ])("refused with %j is refused", async (script, kind, code) => {
    gateway.answer(completed, options, script)
    expect(await errorOf(refund)).toMatchObject({ kind, code })
    expect(writes()).toEqual([DRAFT])
  })

  test("what cannot be remembered is not confirmed", async () => {
    gateway.answer(completed, options, draft())
    const lost = gateway.client(partial).refund(paid(), eur("120.50"), "ref_1", async () => {
      throw new Error("database away")
    })
    await expect(lost).rejects.toThrow("database away")
    expect(writes()).toEqual([DRAFT])
  })
})

describe("a confirmation", () => {
  test.each(["drop", says("error_500"), { status: 200, body: { status: "draft" } }] as const)(
    "%j is followed by the same, and no other draft",
    async (script) => {
      gateway.answer(completed, options, draft(), script, confirmed)
      expect((await refund()).refunded).toEqual(eur("120.5"))
      expect(writes()).toEqual([DRAFT, CONFIRM, CONFIRM])
    }
  )

  test.each([
    ["lost twice", ["drop", "drop"] as const, 3],
    ["refused when repeated", ["drop", refused] as const, 3],
    ["no right when repeated", ["drop", says("error_403")] as const, 3],
  ])("%s: nobody knows", async (_, scripts, times) => {
    gateway.answer(completed, options, draft(), ...scripts)
    const error = await errorOf(refund)
    expect(error.kind).toBe("unknown_result")
    expect(error.message).toContain(`partial return ${VERSION} of payses_`)
    expect(writes()).toHaveLength(times)
  })

  test("of a fresh draft that is refused is refused", async () => {
    gateway.answer(completed, options, draft(), refused)
    expect(await errorOf(refund)).toMatchObject({ kind: "invalid", code: "can_not_confirm" })
    expect(writes()).toHaveLength(2)
  })

  test("of a remembered draft is all that a repeat does", async () => {
    gateway.answer(completed, confirmed)
    expect((await again()).refunded).toEqual(eur("120.5"))
    expect(writes()).toEqual([CONFIRM])
  })

  test("of a remembered draft that is refused may have happened before", async () => {
    gateway.answer(completed, refused)
    expect(await errorOf(again)).toMatchObject({ kind: "unknown_result" })
    expect(writes()).toEqual([CONFIRM])
  })

  test.each<[string, string[], Record<string, string>]>([
    ["fresh", ["refund_partial_1_options", "refund_partial_2_draft"], {}],
    ["remembered", [], { refund_ref_1: VERSION }],
  ])("of a %s draft does not hide a fault of ours", async (_, before, gatewayIds) => {
    const bug = new TypeError("bug")
    const answers = ["get_session_completed", ...before].map((name) => answerOf(name))
    const context = scripted([...answers, bug], partial)
    const broken = refundBy(context, paid({ gatewayIds }), eur("120.50"), "ref_1", async () => {})
    await expect(broken).rejects.toBe(bug)
  })

  test("of a remembered draft can be put off", async () => {
    gateway.answer(completed, { status: 429, body: {} })
    expect(await errorOf(again)).toMatchObject({ kind: "rate_limited" })
  })
})
