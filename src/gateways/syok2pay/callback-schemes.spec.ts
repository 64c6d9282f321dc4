import fc from "fast-check"
import { authenticate } from "./callback"
import vectors from "./fixtures/signing-vectors.json"
import { sign } from "./signature"
import { rawCallback } from "../testing/raw-callback"
import { NOW, account } from "./testing/account"

const body = '{"reference_no":"MD-01JD8Z5QK4W7-01","txn_status":"SUCCESS"}'
const vector = (name: string) => vectors.vectors.find((row) => row.name === name)!.signature
const raw = (headers: Record<string, string>, text = body) =>
  rawCallback({
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(text),
  })
const stamp = "1795170000"

describe("callback schemes", () => {
  const bodySigned = { "x-signature": vector("callback-raw-body"), "x-timestamp": stamp }
  const dotSigned = { "x-signature": vector("callback-timestamp-dot-body"), "x-timestamp": stamp }

  test.each([
    ["body", bodySigned, body, "verified"],
    ["body", { "x-signature": bodySigned["x-signature"] }, body, "verified"],
    ["body", bodySigned, `${body} `, "bad_signature"],
    ["body", bodySigned, "", "missing_fields"],
    ["body", dotSigned, body, "bad_signature"],
    ["ts.body", dotSigned, body, "verified"],
    ["ts.body", { ...dotSigned, "x-timestamp": "1795170001" }, body, "bad_signature"],
    ["ts.body", { "x-signature": dotSigned["x-signature"] }, body, "no_timestamp"],
    ["ts.body", bodySigned, body, "bad_signature"],
  ])("%s %#", (scheme, headers, text, wanted) => {
    const verdict = authenticate(raw(headers, text), account({ callback: { scheme } }), NOW)
    expect("cause" in verdict ? verdict.cause : verdict.verdict).toBe(wanted)
  })

  test("a body signature needs no timestamp, and an old one is told all the same", () => {
    const options = account({ callback: { scheme: "body" } })
    const verified = { verdict: "verified", secret: 0 }
    const { "x-timestamp": _, ...timeless } = bodySigned
    expect(authenticate(raw(timeless), options, NOW)).toEqual(verified)
    expect(authenticate(raw(bodySigned), options, NOW)).toEqual(verified)
    expect(authenticate(raw(bodySigned), options, NOW + 301_000)).toEqual({
      ...verified,
      note: "stale",
    })
  })

  test("another merchant's body is refused whatever signed it", () => {
    const text = '{"merchant_code":"M99999"}'
    const options = account({ callback: { scheme: "body" } })
    const signature = sign(Buffer.from(text), options.secretKey, options.signature)
    expect(authenticate(raw({ "x-signature": signature }, text), options, NOW)).toMatchObject({
      cause: "wrong_merchant",
    })
  })

  test.each(["sha256", "sha512"])("other headers, %s and base64", (algorithm) => {
    const options = account({
      signature: { algorithm, encoding: "base64" },
      callback: { scheme: "ts.body", signatureHeader: "X-Sig", timestampHeader: "X-When" },
    })
    const signature = sign(`${stamp}.${body}`, options.secretKey, options.signature)
    const verdict = authenticate(raw({ "x-sig": signature, "x-when": stamp }), options, NOW)
    expect(verdict).toEqual({ verdict: "verified", secret: 0 })
  })

  test("a signature in a body field", () => {
    const options = account({ callback: { signatureField: "sign" } })
    const text = `M70318|MD-1|5.00|MYR|${stamp}`
    const message = {
      merchant_code: "M70318",
      reference_no: "MD-1",
      amount: "5.00",
      currency: "MYR",
      sign: sign(text, options.secretKey, options.signature),
    }
    const send = (change: object) =>
      authenticate(
        raw({ "x-timestamp": stamp }, JSON.stringify({ ...message, ...change })),
        options,
        NOW
      )
    expect(send({})).toEqual({ verdict: "verified", secret: 0 })
    expect(send({ sign: undefined })).toMatchObject({ cause: "no_signature" })
    expect(send({ amount: "5.01" })).toMatchObject({ cause: "bad_signature" })
  })

  test.each(["soon", "-1", "1795170000.5", "1e9", "0x6b", "9".repeat(16), "1|2"])(
    "timestamp %j is refused even when it is signed",
    (timestamp) => {
      const options = account({ callback: { scheme: "ts.body" } })
      const signature = sign(`${timestamp}.${body}`, options.secretKey, options.signature)
      const headers = { "x-signature": signature, "x-timestamp": timestamp }
      expect(authenticate(raw(headers), options, NOW)).toMatchObject({
        cause: "unusable_timestamp",
        status: 401,
      })
    }
  )
})

describe("authenticate never throws", () => {
  test("a delimiter in the timestamp of a complete message", () => {
    const text = '{"merchant_code":"M70318","reference_no":"MD-1","amount":"5.00","currency":"MYR"}'
    for (const acceptShortForm of [false, true]) {
      const headers = { "x-signature": "00", "x-timestamp": "1|2" }
      const options = account({ callback: { acceptShortForm } })
      for (const sent of [text, ""]) {
        expect(authenticate(raw(headers, sent), options, NOW)).toMatchObject({ status: 401 })
      }
    }
  })

  const schemes = ["fields", "body", "ts.body"] as const
  const accounts = schemes.map((scheme) =>
    account({ callback: { scheme, acceptShortForm: scheme === "fields" } })
  )

  test("whatever arrives, and verifies nothing that nobody signed", () => {
    const header = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined })
    const json = fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)))
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
    fc.assert(
      fc.property(
        fc.record({
          method: fc.constantFrom("POST", "GET", "post", ""),
          query: fc.string(),
          headers: fc.record({
            "content-type": header,
            "x-signature": header,
            "x-timestamp": fc.oneof(header, fc.constant(stamp)),
          }),
          body: fc.oneof(json, bytes),
        }),
        fc.constantFrom(...accounts),
        (message, options) => {
          expect(authenticate(rawCallback(message), options, NOW).verdict).toBe("refused")
        }
      ),
      { numRuns: 500 }
    )
  })
})
