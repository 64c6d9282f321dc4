import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib"
import { callbacksOf } from "../support/journal"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { sendRaw } from "../support/raw-http"
import { Shop } from "../support/shop"
import { messageFor, signed, type Message } from "../support/syok2pay-messages"

describe("how a callback is carried", () => {
  const shop = new Shop()
  let open: OpenPayment
  let path: string
  let message: Message
  let proof: Record<string, string>

  beforeAll(async () => {
    open = await openPayment(shop)
    path = `/payments/syok2pay_main/${open.txnId}/callback`
    message = await messageFor(open.txnId)
    const { "content-type": _type, ...rest } = signed(message)
    proof = rest
  })

  /** A genuine message that is told apart from the others by its note. */
  const noted = (note: string) => JSON.stringify({ ...message, note })
  const keptTexts = async () =>
    (await callbacksOf(open.txnId)).map((row) => Buffer.from(row.body_base64, "base64").toString())

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["x-unknown", (text: string) => Buffer.from(text)],
  ])("compressed as %s is refused unread", async (encoding, compress) => {
    const body = compress(noted(encoding))
    const headers: [string, string][] = [...Object.entries(proof), ["content-encoding", encoding]]
    expect(await sendRaw({ path, headers, body })).toMatchObject({ status: 415 })
    const stored = (await callbacksOf(open.txnId)).map(({ body_base64 }) => body_base64)
    expect(stored).not.toContain(body.toString("base64"))
  })

  it.each([
    ["no content type", undefined],
    ["text", "text/plain"],
    ["another charset", "application/json; charset=utf-16"],
    ["multipart", "multipart/form-data; boundary=x"],
    ["nonsense", "%%%"],
  ])("JSON under %s is read by the gateway's rule and kept byte for byte", async (what, type) => {
    const body = noted(what)
    const headers = Object.entries({ ...proof, ...(type ? { "content-type": type } : {}) })
    expect(await sendRaw({ path, headers, body })).toMatchObject({ status: 200 })
    expect(await keptTexts()).toContain(body)
  })

  it("a form is read as one (syok2pay.md 6.1), a byte order mark is kept", async () => {
    const form = new URLSearchParams({ ...message, note: "form" } as never).toString()
    const type = { ...proof, "content-type": "application/x-www-form-urlencoded" }
    expect(await sendRaw({ path, headers: Object.entries(type), body: form })).toMatchObject({
      status: 200,
    })
    const marked = `\uFEFF${noted("marked")}`
    expect(await sendRaw({ path, headers: Object.entries(proof), body: marked })).toMatchObject({
      status: 200,
    })
    expect(await keptTexts()).toEqual(expect.arrayContaining([form, marked]))
  })

  it.each([
    [
      "JSON announced as a form",
      "application/x-www-form-urlencoded",
      () => noted("as a form"),
      401,
    ],
    ["a form announced as JSON", "application/json", () => "merchant_code=M70318", 400],
    [
      "real multipart",
      "multipart/form-data; boundary=x",
      () => '--x\r\nContent-Disposition: form-data; name="amount"\r\n\r\n1\r\n--x--',
      400,
    ],
    [
      "a form that plants a prototype",
      "application/x-www-form-urlencoded",
      () => "__proto__=1&amount=1",
      400,
    ],
    [
      "a form with a key twice",
      "application/x-www-form-urlencoded",
      () => "amount=1&amount=2",
      400,
    ],
  ])("%s is refused, never an error of ours", async (_what, type, body, status) => {
    const headers = Object.entries({ ...proof, "content-type": type })
    expect(await sendRaw({ path, headers, body: body() })).toMatchObject({ status })
  })

  it.each(["GET", "HEAD", "PUT", "PATCH", "DELETE"])(
    "%s is not a way to call back",
    async (method) => {
      const before = await callbacksOf(open.txnId)
      for (const address of [path, "/payments/syok2pay_main/callback"]) {
        const answer = await sendRaw({
          method,
          path: address,
          headers: Object.entries(proof),
          body: noted(method),
        })
        expect(answer).toMatchObject({
          status: 405,
          head: expect.stringContaining("allow: post\r\n"),
        })
      }
      expect((await callbacksOf(open.txnId)).length).toBe(before.length)
    }
  )

  it.each([
    ["a header of 20 KB", [["x-note", "a".repeat(20_000)]], 431],
    ["a header with bytes beyond ASCII", [["x-signature", "\xff\xfe"]], 401],
    ["a bare line break in a header", [["x-note", "a\nx-evil: 1"]], 400],
  ])("%s breaks nothing", async (_what, headers, status) => {
    const body = noted("header")
    expect(await sendRaw({ path, headers: headers as [string, string][], body })).toMatchObject({
      status,
    })
  })

  it("keeps no header that is not on the list, such as credentials", async () => {
    const body = noted("headers")
    const secrets = {
      authorization: "Bearer canary-a",
      cookie: "canary-b",
      "x-api-key": "canary-c",
    }
    const headers = Object.entries({ ...proof, ...secrets })
    expect(await sendRaw({ path, headers, body })).toMatchObject({ status: 200 })
    const row = (await callbacksOf(open.txnId)).find(
      (one) => Buffer.from(one.body_base64, "base64").toString() === body
    )
    expect(Object.keys(row?.headers ?? {})).toEqual(
      expect.arrayContaining(["x-signature", "x-timestamp"])
    )
    expect(JSON.stringify(row?.headers)).not.toContain("canary")
  })
})
