import { errorCodeOf, unansweredFinding } from "./unanswered"

describe("a call without an answer", () => {
  it.each([
    ["ENOTFOUND", "dns_failed"],
    ["EAI_AGAIN", "dns_failed"],
    ["ECONNREFUSED", "connection_refused"],
    ["ENETUNREACH", "connection_refused"],
    ["ECONNRESET", "connection_lost"],
    ["UND_ERR_SOCKET", "connection_lost"],
    ["HPE_INVALID_CONSTANT", "connection_lost"],
    ["CERT_HAS_EXPIRED", "tls_failed"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls_failed"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls_failed"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls_failed"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls_failed"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls_failed"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls_failed"],
    ["EPROTO", "tls_failed"],
    ["unknown", "connection_lost"],
  ])("because of %s is %s", (error, code) => {
    expect(unansweredFinding(error, 10)).toEqual({ code, severity: "error", facts: { error } })
  })

  it.each(["TimeoutError", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "ETIMEDOUT"])(
    "because of %s has waited for its limit",
    (error) => {
      expect(unansweredFinding(error, 10)).toEqual({
        code: "no_answer",
        severity: "error",
        facts: { limit_seconds: 10 },
      })
    }
  )
})

describe("the code of a failed call", () => {
  const coded = (code: string) => Object.assign(new Error(), { code })

  it.each([
    ["its own", coded("ECONNREFUSED"), "ECONNREFUSED"],
    ["its cause's", new Error("fetch failed", { cause: coded("ENOTFOUND") }), "ENOTFOUND"],
    [
      "the first of several",
      new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH")]),
      "ECONNREFUSED",
    ],
    ["none", new Error("odd"), "unknown"],
    ["none, nothing having been thrown", undefined, "unknown"],
  ])("is %s", (_, error, code) => {
    expect(errorCodeOf(error)).toBe(code)
  })

  it("tells our own limit from everything else", async () => {
    const { reason } = AbortSignal.timeout(0)
    expect(reason).toBeUndefined()
    expect(errorCodeOf(new DOMException("late", "TimeoutError"))).toBe("TimeoutError")
  })
})
