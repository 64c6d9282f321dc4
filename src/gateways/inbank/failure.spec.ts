import type { HttpAnswer } from "../http-client"
import { failureOf } from "./failure"
import type { PathName } from "./paths"
import { fixture } from "./testing/fixtures"

const answer = (status: number, body?: unknown, headers = {}): HttpAnswer => ({
  status,
  headers,
  text: body === undefined ? "" : JSON.stringify(body),
  json: (body as Record<string, unknown> | undefined) ?? null,
})
const failure = (call: PathName, given: HttpAnswer) =>
  failureOf(call, `Inbank ${call} of IB-1`, given, 0)
const sample = (call: PathName, name: string) => {
  const { status, body } = fixture(name).response
  return failure(call, answer(status, body))
}

describe("refusals, by the contract's cases", () => {
  test.each([
    ["session", "error_401", "unauthorized", "unauthorized", /Check apiKey/],
    ["session", "error_403", "unauthorized", "HTTP_403", /denied\. .*shopUuid/],
    ["session", "error_403_capital_message", "unauthorized", "HTTP_403", /denied\. .*shopUuid/],
    ["session", "error_404", "not_found", "not_found", /failed with not_found\.$/],
    ["contract", "error_404_contract_v2", "not_found", "contract_not_found", /contract_not_found/],
    ["approval", "error_500", "unknown_result", "internal_server_error", /internal_server_error/],
    ["session", "error_500", "unavailable", "internal_server_error", /internal_server_error/],
    [
      "sessions",
      "create_session_validation_error",
      "invalid",
      "product_code_is_missing",
      /product_code_is_missing, total_amount_is_missing/,
    ],
    ["approval", "approve_agreement_refused", "invalid", "can_not_approve", /can_not_approve/],
    ["cancel", "cancel_contract_refused", "invalid", "can_not_cancel", /can_not_cancel/],
    [
      "withdrawal",
      "refund_full_withdrawal_refused",
      "invalid",
      "can_not_withdraw",
      /can_not_withdraw/,
    ],
    [
      "assetIdentifiers",
      "rent_assign_identifiers_error",
      "invalid",
      "CONSTRAINTS_VIOLATED_GENERAL",
      /CONSTRAINTS_VIOLATED_GENERAL: assetIdentifiers\[0\]\.identifier: must not be blank\.$/,
    ],
    [
      "activation",
      "rent_activate_error",
      "invalid",
      "ASSET_MODEL_NOT_FOUND",
      /ASSET_MODEL_NOT_FOUND: Asset model unknown\.$/,
    ],
  ] as const)("%s: %s is %s, %s", (call, name, kind, code, message) => {
    expect(sample(call, name)).toMatchObject({
      kind,
      code,
      message: expect.stringMatching(message),
    })
  })
})

describe("refusals", () => {
  test.each([
    [400, "invalid"],
    [409, "conflict"],
    [410, "invalid"],
    [429, "rate_limited"],
    [408, "unknown_result"],
    [502, "unknown_result"],
    [301, "unknown_result"],
    [100, "unknown_result"],
  ] as const)("HTTP %d on a write is %s", (status, kind) => {
    expect(failure("approval", answer(status, {}))).toMatchObject({ kind, code: `HTTP_${status}` })
  })

  test("a pause that was asked for is told", () => {
    const error = failure("session", answer(429, {}, { "retry-after": "7" }))
    expect(error?.retryAfter).toBe(7)
  })

  test("texts of the gateway are not for shoppers, codes are", () => {
    const said = { message: "Your income of 700 EUR is too low", errorCode: "INCOME" }
    expect(failure("sessions", answer(422, said))?.message).toBe(
      "Inbank sessions of IB-1 failed with INCOME."
    )
    expect(failure("approval", answer(422, said))?.message).toContain("income of 700 EUR")
  })

  test("an echoed key stays out", () => {
    const said = { message: "bad header Bearer abc-123" }
    expect(failure("approval", answer(400, said))?.message).toContain("Bearer ***")
  })

  test.each([[{ message: { a: 1 } }], [{ message: [{}, null] }], [{}], [{ message: "" }]])(
    "%j has no code",
    (body) => {
      expect(failure("approval", answer(422, body))).toMatchObject({ code: "HTTP_422" })
    }
  )

  test("a page where JSON should be is told", () => {
    const page: HttpAnswer = { status: 502, headers: {}, text: "<html>", json: null }
    expect(failure("session", page)?.message).toMatch(/no JSON; check baseUrl/)
  })
})

describe("successes", () => {
  test.each([
    ["approval", 204, undefined],
    ["approval", 200, {}],
    ["sessions", 200, {}],
    ["sessions", 201, {}],
    ["confirmVersion", 204, undefined],
    ["ping", 200, { response: "pong" }],
  ] as const)("%s %d %j", (call, status, body) => {
    expect(failure(call, answer(status, body))).toBeNull()
  })

  test.each([
    ["approval", "<html>", "unknown_result"],
    ["sessions", "", "unknown_result"],
    ["versions", "", "unknown_result"],
    ["session", "", "unavailable"],
    ["ping", "pong", "unavailable"],
  ] as const)("%s with the text %j is none", (call, text, kind) => {
    const given = { status: 200, headers: {}, text, json: null }
    expect(failure(call, given)?.kind).toBe(kind)
  })
})
