import type { Account } from "../accounts/account"
import { GatewayError, type GatewayErrorKind } from "../gateways/errors"
import { checkCredentials } from "./check-credentials"

const accountWith = (check?: () => Promise<void>) => ({ client: { check } }) as unknown as Account

describe("the check of an account's credentials", () => {
  it("says that they are accepted", async () => {
    expect(await checkCredentials(accountWith(async () => undefined))).toEqual({
      result: "accepted",
      message: null,
      code: null,
      correlation_id: null,
      checked_at: expect.any(Date),
    })
  })

  it("says that a gateway has no such call", async () => {
    expect(await checkCredentials(accountWith())).toMatchObject({ result: "unsupported" })
  })

  it.each<[GatewayErrorKind, string]>([
    ["unauthorized", "refused"],
    ["invalid", "refused"],
    ["not_found", "refused"],
    ["unavailable", "unreachable"],
    ["rate_limited", "unreachable"],
    ["unknown_result", "unreachable"],
  ])("says of %s that they are %s, and what the gateway said", async (kind, result) => {
    const details = { code: "NO_SUCH_KEY", correlationId: "call-1" }
    const failing = accountWith(async () => {
      throw new GatewayError(kind, "Make a new key.", details)
    })
    expect(await checkCredentials(failing)).toMatchObject({
      result,
      message: "Make a new key.",
      code: "NO_SUCH_KEY",
      correlation_id: "call-1",
    })
  })

  it("does not wait for ever", async () => {
    const timeout = jest
      .spyOn(AbortSignal, "timeout")
      .mockReturnValue(AbortSignal.abort() as AbortSignal)
    try {
      const signal = new AbortController()
      timeout.mockReturnValue(signal.signal)
      const checking = checkCredentials(accountWith(() => new Promise(() => undefined)))
      signal.abort()
      expect(await checking).toMatchObject({ result: "unreachable", message: /30 seconds/ })
    } finally {
      timeout.mockRestore()
    }
  })

  it("throws on what is a fault of ours", async () => {
    const broken = accountWith(async () => {
      throw new TypeError("undefined is not a function")
    })
    await expect(checkCredentials(broken)).rejects.toThrow(TypeError)
  })
})
