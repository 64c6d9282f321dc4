import { GatewayError, type GatewayErrorKind } from "./errors"

describe("GatewayError", () => {
  test.each<[GatewayErrorKind, boolean]>([
    ["declined", false],
    ["invalid", false],
    ["unauthorized", false],
    ["not_found", false],
    ["conflict", false],
    ["unsupported", false],
    ["rate_limited", true],
    ["unavailable", true],
    ["unknown_result", true],
  ])("%s may be retried: %s", (kind, retryable) => {
    expect(new GatewayError(kind, "why").retryable).toBe(retryable)
  })

  test("carries what support and the caller need", () => {
    const cause = new Error("below")
    const error = new GatewayError("rate_limited", "slow down", {
      code: "RATE_LIMITED",
      correlationId: "xid_1",
      retryAfter: 7,
      cause,
    })
    expect(error).toMatchObject({
      name: "GatewayError",
      message: "slow down",
      code: "RATE_LIMITED",
      correlationId: "xid_1",
      retryAfter: 7,
      cause,
    })
    expect(error).toBeInstanceOf(Error)
  })
})
