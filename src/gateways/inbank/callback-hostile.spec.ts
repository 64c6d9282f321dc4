import { createHmac } from "node:crypto"
import fc from "fast-check"
import { GatewayError } from "../errors"
import { authenticate, read } from "./callback"
import { API_KEY, SESSION, account } from "./testing/account"
import { NOW, callbackOf, form, signed } from "./testing/callback"

const deep = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth)

describe("what cannot be read", () => {
  test.each<[string, Buffer, string]>([
    ["200 KiB", Buffer.alloc(200 * 1024, "message=a&"), "too_large"],
    ["invalid UTF-8", Buffer.from([0x6d, 0x3d, 0xff]), "unreadable_body"],
    [
      "invalid UTF-8 in an escape",
      Buffer.from("message=%c3%28&timestamp=1&hmac=2"),
      "unreadable_fields",
    ],
  ])("%s is refused", (_, body, cause) => {
    for (const options of [account(), account({ callback: { verify: "log-only" } })]) {
      const raw = callbackOf("callback_s2s_contract_granted", { body })
      expect(authenticate(raw, options, NOW)).toEqual({ verdict: "refused", cause, status: 400 })
      expect(() => read(raw, options)).toThrow(GatewayError)
    }
  })

  test.each(["PUT", "HEAD", "DELETE", ""])("method %j is refused", (method) => {
    expect(
      authenticate(callbackOf("callback_s2s_contract_granted", { method }), account(), NOW)
    ).toEqual({ verdict: "refused", cause: "wrong_method", status: 400 })
  })
})

describe("what is signed and still hostile", () => {
  test.each<[string, string]>([
    ["nested without end", deep(7_000, "[", "]")],
    ["objects without end", deep(3_500, '{"a":', "}").replace(":}", ":1}")],
    ["a huge list", JSON.stringify(Array(12_000).fill(0))],
    ["keys of prototypes", '{"__proto__":{"event":"x"},"toString":1,"hasOwnProperty":2}'],
    ["NUL", '{"event":"a\\u0000b","status":"\\u0000"}'],
    ["an endless event", JSON.stringify({ event: "x".repeat(10_000) })],
  ])("%s is read without harm", (_, message) => {
    const raw = signed(message)
    expect(authenticate(raw, account(), NOW).verdict).toBe("verified")
    const { label, gatewayId } = read(raw, account())
    expect(label).toMatch(/^[\x20-\x7e]{1,64}$/)
    expect(gatewayId).toBeNull()
  })

  test("a session that hides behind ten thousand values is not looked for", () => {
    const message = JSON.stringify([...Array(10_000).fill(0), { uuid: SESSION }])
    expect(read(signed(message), account()).gatewayId).toBeNull()
  })

  test("a label is printable", () => {
    const { label } = read(signed('{"status":"\u202e<b>é"}'), account())
    expect(label).toBe("?<b>?")
  })
})

describe("anything at all", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.json().map((one) => Buffer.from(one).toString("base64")),
    fc
      .record(
        { event: fc.jsonValue(), uuid: fc.jsonValue(), posSession: fc.jsonValue() },
        { requiredKeys: [] }
      )
      .map((one) => JSON.stringify(one))
  )

  test("signed it is verified and read, whatever it says", () => {
    fc.assert(
      fc.property(text, fc.string({ minLength: 1, unit: "binary" }), (message, timestamp) => {
        const hmac = createHmac("sha512", API_KEY).update(`${timestamp}.${message}`).digest("hex")
        const raw = form({ message, timestamp, hmac })
        const isWhole = message !== "" && timestamp !== ""
        expect(authenticate(raw, account(), NOW).verdict).toBe(isWhole ? "verified" : "refused")
        if (isWhole) {
          expect(read(raw, account()).dedupeKey).toMatch(/^[0-9a-f]{64}$/)
        }
      })
    )
  })

  test("unsigned it is refused without an exception, and read or GatewayError", () => {
    const type = fc.constantFrom("application/json", "application/x-www-form-urlencoded", undefined)
    const body = fc.oneof(
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      text.map((one) => Buffer.from(one)),
      fc.webQueryParameters().map((one) => Buffer.from(`message=a&${one}`))
    )
    fc.assert(
      fc.property(body, fc.string(), type, fc.boolean(), (bytes, query, contentType, isGet) => {
        const raw = callbackOf("callback_s2s_contract_granted", {
          body: bytes,
          query,
          method: isGet ? "GET" : "POST",
          headers: { "content-type": contentType },
        })
        for (const verify of ["required", "log-only"]) {
          const options = account({ callback: { verify } })
          expect(authenticate(raw, options, NOW).verdict).not.toBe("verified")
          try {
            read(raw, options)
          } catch (error) {
            expect(error).toBeInstanceOf(GatewayError)
          }
        }
      })
    )
  })
})
