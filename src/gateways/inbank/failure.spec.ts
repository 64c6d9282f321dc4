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
    for (const echo of ["Bearer abc-123", "bearer  \tabc-123", "Bearer abc-123 and more"]) {
      const message = failure("approval", answer(400, { message: `bad header ${echo}` }))?.message
      expect(message).toContain("bad header Bearer ***")
      expect(message).not.toMatch(/bc-123/)
    }
  })

  test("every text of a list is told, empty ones left out, and one full stop ends it", () => {
    const message = ["Not now", {}, "", null, "Try later..."]
    expect(failure("approval", answer(422, { message }))?.message).toBe(
      "Inbank approval of IB-1 failed with HTTP_422: Not now, Try later."
    )
  })

  test("of an endless list ten texts or codes are told", () => {
    const listed = (one: (index: number) => string) => ({
      message: Array.from({ length: 11 }, (_, index) => one(index)),
    })
    const texts = failure(
      "approval",
      answer(
        422,
        listed((index) => `Text no. ${index}`)
      )
    )
    expect(texts?.message).toMatch(/Text no\. 9\.$/)
    const codes = failure(
      "sessions",
      answer(
        422,
        listed((index) => `code_${index}`)
      )
    )
    expect(codes?.message).toMatch(/code_8, code_9\.$/)
  })

  test.each([[{ message: { a: 1 } }], [{ message: [{}, null] }], [{}], [{ message: "" }]])(
    "%j has no code",
    (body) => {
      expect(failure("approval", answer(422, body))).toMatchObject({ code: "HTTP_422" })
    }
  )

  test("a page where JSON should be is told", () => {
    const page: HttpAnswer = { status: 502, headers: {}, text: "<html>", json: null }
    expect(failure("session", page)?.message).toMatch(
      /failed with HTTP_502\. The answer was no JSON; check baseUrl/
    )
  })

  test.each([
    [401, /failed with HTTP_401\. Check apiKey/],
    [403, /failed with HTTP_403\. The key has no right/],
    [404, /failed with HTTP_404\.$/],
  ])("a page with HTTP %d is told by its status", (status, message) => {
    const page: HttpAnswer = { status, headers: {}, text: "<html>", json: null }
    expect(failure("session", page)?.message).toMatch(message)
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

  test("a line break is as good as nothing where nothing is expected", () => {
    expect(failure("approval", { status: 204, headers: {}, text: "\r\n", json: null })).toBeNull()
  })

  test("a choice of several answers is none", () => {
    expect(failure("session", answer(300, {}))).toMatchObject({ code: "HTTP_300" })
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
