import type { HttpAnswer } from "../http-client"
import { failureOf, type Call } from "./failure"
import { categoryOf } from "./problems"
import { fixture, fixtureNames } from "./testing/fixtures"

const NOW = Date.parse("2026-11-20T12:00:00Z")
const failure = (call: Call, answer: Partial<HttpAnswer>) =>
  failureOf(
    call,
    `Swedbank Pay ${call} of 10482`,
    { status: 400, headers: {}, text: "", json: null, ...answer },
    "session-1",
    NOW
  )
const answerOf = (name: string): Partial<HttpAnswer> => {
  const { status, body } = fixture(name).response
  return { status, json: body }
}
const problem = (type: string, more: Record<string, unknown> = {}) => ({ type, ...more })

type Row = [call: Call, kind: string, code: string, message: RegExp]

const expected: Record<string, Row> = {
  "problem.validation-create": ["create", "invalid", "inputerror", /Payer\.Msisdn: .*phone.*https/],
  "problem.validation-reversal-vat": ["reversal", "invalid", "inputerror", /VatAmount has to/],
  "problem.validation-sessionid-form": ["capture", "invalid", "inputerror", /left to capture/],
  "problem.declined-post-purchase": ["capture", "declined", "acquirererror", /response-code: 51/],
  "problem.swish-declined-reversal": ["reversal", "declined", "swishdeclined", /new owner/],
  "problem.configuration": ["create", "unauthorized", "configurationerror", /Currency.*Ask/],
  "problem.not-found": ["inquiry", "not_found", "notfound", /No such resource/],
  "problem.input-error-404": ["create", "invalid", "inputerror", /no such token/],
  "problem.token-inactive": ["create", "invalid", "paymenttokeninactive", /deactivated/],
  "problem.velocity": ["create", "rate_limited", "velocitycheck", /Too many attempts/],
  "problem.system-error": ["capture", "unknown_result", "systemerror", /system error/],
  "problem.gateway-timeout": ["capture", "unknown_result", "acquirergatewaytimeout", /in time/],
  "problem.unauthorized-empty": ["create", "unauthorized", "HTTP_401", /Check accessToken/],
}

describe("failures, by the contract's problems", () => {
  test.each(Object.entries(expected))("%s", (name, [call, kind, code, message]) => {
    const error = failure(call, answerOf(name))
    expect(error).toMatchObject({ kind, code, correlationId: "session-1" })
    expect(error?.message).toMatch(message)
    expect(error?.message).toContain("10482")
  })

  test("every problem of the contract is expected", () => {
    expect(fixtureNames("problem.")).toEqual(Object.keys(expected).sort())
  })

  test("a read that fails behind the API can simply be tried again", () => {
    for (const name of ["problem.system-error", "problem.gateway-timeout"]) {
      expect(failure("inquiry", answerOf(name))?.kind).toBe("unavailable")
    }
  })
})

describe("failures", () => {
  test("an accepted answer is none", () => {
    for (const status of [200, 201, 202]) {
      expect(failure("capture", { status, json: {} })).toBeNull()
    }
  })

  test.each([199, 300, 304])("HTTP %d is no accepted answer, whatever it says", (status) => {
    expect(failure("capture", { status, json: {} })).toMatchObject({ kind: "unknown_result" })
  })

  test.each([
    [200, "unknown_result"],
    [204, "unknown_result"],
    [302, "unknown_result"],
    [408, "unknown_result"],
    [429, "rate_limited"],
    [401, "unauthorized"],
    [403, "unauthorized"],
    [404, "not_found"],
    [409, "conflict"],
    [400, "invalid"],
    [422, "invalid"],
    [503, "unknown_result"],
  ])("HTTP %d without JSON is %s for a capture", (status, kind) => {
    const error = failure("capture", { status, text: "<html>" })
    expect(error).toMatchObject({ kind, code: `HTTP_${status}` })
    expect(error?.message).not.toContain("<html>")
  })

  test.each([
    ["https://api.payex.com/psp/errordetail/vipps/acquirer_insufficient_funds", 403, "declined"],
    ["CardDeclined", 403, "declined"],
    ["https://x/3dsecureusercanceled", 403, "declined"],
    ["https://x/3dsecureusercancelled", 403, "declined"],
    ["https://x/bankidcancelled", 409, "declined"],
    ["https://x/badrequest", 400, "declined"],
    ["https://x/carddeclined", 500, "lost"],
    ["https://x/systemerror", 400, "lost"],
    ["https://x/notfound", 401, "unauthorized"],
    ["https://x/tomorrowsword", 400, "invalid"],
    ["https://x/tomorrowsword", 404, "not_found"],
  ])("%s with %d is %s", (type, status, wanted) => {
    const word = type.split("/").at(-1)?.toLowerCase() ?? null
    expect(categoryOf(word, status, true)).toBe(wanted)
  })

  test("a payment that is turned down is no matter of the contract, underscores or not", () => {
    for (const word of ["acquirerinsufficientfunds", "acquirer_insufficient_funds"]) {
      expect(categoryOf(word, 403, false)).toBe("declined")
    }
  })

  test("403 for an unknown reason is about the movement, or about the contract", () => {
    const json = problem("https://x/tomorrowsword")
    for (const call of ["capture", "cancel", "reversal"] as const) {
      expect(failure(call, { status: 403, json })?.kind).toBe("declined")
    }
    for (const call of ["create", "inquiry", "abort", "check"] as const) {
      expect(failure(call, { status: 403, json })?.kind).toBe("unauthorized")
    }
    expect(failure("capture", { status: 403 })?.kind).toBe("unauthorized")
  })

  test.each([
    ["PaymentOrder.PayeeInfo.PayeeReference", "must be unique", "conflict"],
    ["Transaction.PayeeReference", "is already used", "conflict"],
    ["payeereference", "", "conflict"],
    ["Transaction.PayeeReference", "exceeds 30 characters", "invalid"],
    ["PaymentOrder.PayeeInfo.OrderReference", "must be unique", "invalid"],
    ["Transaction.PayeeReferenceType", "must be unique", "invalid"],
    [undefined, "must be unique", "invalid"],
    ["Transaction.PayeeReference", undefined, "conflict"],
  ])("an input error about %s, %j is %s", (name, description, kind) => {
    const json = problem("https://x/inputerror", { problems: [{ name, description }] })
    const error = failure("create", { json })
    expect(error?.kind).toBe(kind)
    expect(error?.code).toBe(kind === "conflict" ? "DUPLICATE_REFERENCE" : "inputerror")
  })

  test("a used reference is found among other problems, and only in an input error", () => {
    const problems = [
      { name: "Transaction.Description", description: "is missing" },
      { name: "Transaction.PayeeReference", description: "is already used" },
    ]
    const json = problem("https://x/inputerror", { problems })
    expect(failure("capture", { json })?.kind).toBe("conflict")
    expect(failure("capture", { status: 500, json })).toMatchObject({
      kind: "unknown_result",
      code: "inputerror",
    })
    for (const none of [{}, { problems: [] }]) {
      const error = failure("capture", { json: problem("https://x/inputerror", none) })
      expect(error).toMatchObject({ kind: "invalid", code: "inputerror" })
    }
  })

  test.each([
    [
      "all that was wrong",
      { problems: [{ name: "A", description: "b" }, { name: "C" }] },
      "A: b; C",
    ],
    ["no summary beside it", { detail: "d", problems: [{ name: "A" }] }, "A"],
    ["the detail rather than the title", { title: "T", detail: "d" }, "d"],
    ["the title when there is no more", { title: "T" }, "T"],
    ["the detail when problems say nothing", { detail: "d", problems: [{}] }, "d"],
    ["the end of a sentence once", { detail: "So it is..." }, "So it is"],
  ])("the message says %s", (_, more, said) => {
    const error = failure("create", { json: problem("https://x/inputerror", more) })
    expect(error?.message).toBe(`Swedbank Pay create of 10482 failed with inputerror: ${said}.`)
  })

  test("an answer that is no JSON puts the address in doubt, and only that", () => {
    const saying = (answer: Partial<HttpAnswer>) => failure("capture", answer)?.message
    for (const status of [200, 302, 500]) {
      expect(saying({ status })).toMatch(/HTTP_\d{3}\. The answer was no JSON; check baseUrl/)
    }
    expect(saying({ status: 400 })).toBe("Swedbank Pay capture of 10482 failed with HTTP_400.")
    expect(saying({ status: 401 })).toMatch(/HTTP_401\. Check accessToken/)
    expect(saying({ status: 500, json: problem("systemerror") })).not.toContain("baseUrl")
  })

  test.each([
    ["7", 7],
    ["Fri, 20 Nov 2026 12:00:30 GMT", 30],
    ["Fri, 20 Nov 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    [["3", "9"], 3],
    [undefined, undefined],
  ])("Retry-After %j is %p seconds", (header, seconds) => {
    const error = failure("create", { status: 429, headers: { "retry-after": header } })
    expect(error?.retryAfter).toBe(seconds)
  })

  test("the message is short, printable and without an echoed token", () => {
    const long = { name: "N".repeat(500), description: "D\u0000".repeat(500) }
    const problems = [...Array(20)].map(() => long)
    expect(failure("create", { json: problem("x", { problems }) })?.message.length).toBeLessThan(
      1500
    )
    for (const detail of ["Bearer at_echoed is not valid", "bearer  at_echoed is not valid"]) {
      expect(failure("create", { json: problem("x", { detail }) })?.message).toBe(
        "Swedbank Pay create of 10482 failed with x: Bearer *** is not valid."
      )
    }
    const hostile = { type: {}, problems: [null, 7, { name: {} }], detail: [] }
    expect(failure("create", { json: hostile })?.message).toBe(
      "Swedbank Pay create of 10482 failed with HTTP_400."
    )
  })
})
