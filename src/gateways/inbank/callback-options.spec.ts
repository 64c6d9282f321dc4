import { callbackOptions } from "./callback-options"

describe("how callbacks are proven", () => {
  test("is as the only known client has it, unless told", () => {
    expect(callbackOptions.parse({})).toEqual({
      algorithm: "sha512",
      encoding: "hex",
      params: { message: "message", timestamp: "timestamp", hmac: "hmac" },
      separator: ".",
      order: "timestamp-first",
      verify: "required",
      ackBody: "OK",
      ackStatus: 200,
    })
  })

  test.each([
    { algorithm: "sha512", encoding: "hex", order: "timestamp-first", verify: "required" },
    { algorithm: "sha256", encoding: "base64", order: "message-first", verify: "log-only" },
  ])("may be %j", (given) => {
    expect(callbackOptions.parse(given)).toMatchObject(given)
  })

  test.each([
    [{ algorithm: "md5" }, 'callback.algorithm must be "sha512" or "sha256"'],
    [{ encoding: "base32" }, 'callback.encoding must be "hex" or "base64"'],
    [{ order: "hmac-first" }, 'callback.order must be "timestamp-first" or "message-first"'],
    [{ verify: "off" }, 'callback.verify must be "required" or "log-only"'],
    [{ params: { message: "" } }, "callback.params.message must be the name of a parameter"],
    [{ params: { timestamp: "a b" } }, "callback.params.timestamp must be the name of a parameter"],
    [{ params: { hmac: "a=" } }, "callback.params.hmac must be the name of a parameter"],
    [{ params: { hmac: "message" } }, "callback.params holds a name twice"],
  ])("cannot be %j", (given, message) => {
    expect(callbackOptions.safeParse(given).error?.issues).toMatchObject([{ message }])
  })
})
