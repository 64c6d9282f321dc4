import type { HttpAnswer } from "../http-client"
import { readAnswer } from "./answer"
import { failureOf, type Call } from "./failure"
import { NOW } from "./testing/account"

const failure = (call: Call, status: number, json: HttpAnswer["json"], headers = {}) => {
  const raw = { status, headers, text: "", json }
  return failureOf(call, "MD-1", raw, readAnswer(raw), NOW)
}

const lost: [Call, string][] = [
  ["inquiry", "unavailable"],
  ["initiate", "unknown_result"],
  ["refund", "unknown_result"],
  ["void", "unknown_result"],
]

describe("an answer that is not JSON", () => {
  test.each(lost)("leaves an %s %s and tells what to look at", (call, kind) => {
    expect(failure(call, 502, null)).toMatchObject({
      kind,
      message: expect.stringMatching(new RegExp(`${call} of MD-1: HTTP 502 .*check baseUrl`)),
    })
  })

  test.each(lost)("with HTTP 429 says that %s was not done", (call) => {
    expect(failure(call, 429, null, { "retry-after": "9" })).toMatchObject({
      kind: "rate_limited",
      retryAfter: 9,
    })
  })
})

describe("an answer that contradicts itself", () => {
  test.each(lost)("leaves an %s %s, done or waiting", (call, kind) => {
    for (const status_code of ["SUCCESS", "PENDING"]) {
      expect(failure(call, 200, { success: false, status_code })).toMatchObject({ kind })
    }
  })

  test("a flag that is no boolean accepts nothing", () => {
    expect(failure("inquiry", 200, { success: "false" })).toMatchObject({ kind: "unavailable" })
    expect(failure("refund", 200, { success: "true" })).toMatchObject({ kind: "unknown_result" })
  })
})

describe("a refusal", () => {
  test("without a code is named by its HTTP status", () => {
    expect(failure("refund", 400, { success: false })).toMatchObject({
      kind: "invalid",
      code: "HTTP_400",
      message: expect.stringMatching(/failed with HTTP_400/),
    })
  })

  test("without a message ends with its code", () => {
    const error = failure("refund", 400, { success: false, status_code: "PARAM_MISSING" })
    expect(error?.message).toBe("Syok2Pay refund of MD-1 failed with PARAM_MISSING.")
  })

  test.each([
    ["INVALID_CURRENCY", "Remove Syok2Pay from the regions of this currency."],
    ["DUPLICATE_REFERENCE", "The gateway has this reference already."],
    ["FUNCTION_NOT_SUPPORTED", "The channel of this payment cannot do that."],
    ["UNAUTHORIZED", "Check publishableKey of this account."],
    ["INVALID_API_KEY", "Check publishableKey, and that the merchant is active at Syok2Pay."],
    ["EXPIRED_API_KEY", "Make a new key pair in the merchant portal and configure it."],
    ["FORBIDDEN", "Ask Syok2Pay to allow this call for the merchant."],
  ])("%s ends with what to do about it", (status_code, remedy) => {
    const error = failure("refund", 400, { success: false, status_code })
    expect(error?.message).toBe(`Syok2Pay refund of MD-1 failed with ${status_code}. ${remedy}`)
  })

  test("of a signature, from a server without a clock, names our time", () => {
    const error = failure("refund", 401, { success: false, status_code: "INVALID_SIGNATURE" })
    expect(error?.message).toMatch(
      /no time to compare our clock with; our time is 2026-11-20T10:20/
    )
  })
})
