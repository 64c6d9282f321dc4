import request from "supertest"
import { facts } from "../setup/facts"
import { callbacksOf, expectUnpaid, transactionOf } from "../support/journal"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { sendRaw, type RawRequest } from "../support/raw-http"
import { eventually } from "../support/eventually"
import { Shop } from "../support/shop"
import { messageFor, signed, type Message } from "../support/syok2pay-messages"

const LIMIT = 256 * 1024

describe("the body of a callback", () => {
  const shop = new Shop()
  let open: OpenPayment
  let message: Message
  let headers: [string, string][]

  beforeAll(async () => {
    open = await openPayment(shop)
    message = await messageFor(open.txnId)
    headers = Object.entries(signed(message))
  })

  const send = (change: Partial<RawRequest>) =>
    sendRaw({ path: `/payments/syok2pay_main/${open.txnId}/callback`, headers, ...change })

  /** The stored bytes of a callback that was kept for this cause. */
  const keptBytes = (body: Buffer, again: () => Promise<unknown>) =>
    eventually(async () => {
      const rows = await callbacksOf(open.txnId)
      const found = rows.find((row) => Buffer.from(row.body_base64, "base64").equals(body))
      return found ?? (await again(), null)
    }, "the very bytes kept")

  it("one byte over the limit is refused whole and nothing of it is kept", async () => {
    const rows = await callbacksOf(open.txnId)
    expect(await send({ body: "x".repeat(LIMIT + 1) })).toMatchObject({ status: 413 })
    const framed = {
      headers: [...headers, ["transfer-encoding", "chunked"]] as [string, string][],
      framed: false,
    }
    const chunk = `${(LIMIT + 1).toString(16)}\r\n${"x".repeat(LIMIT + 1)}\r\n0\r\n\r\n`
    expect(await send({ ...framed, body: chunk })).toMatchObject({ status: 413 })
    expect(await callbacksOf(open.txnId)).toEqual(rows)
  })

  it("exactly at the limit is read to its last byte", async () => {
    const body = Buffer.from("x".repeat(LIMIT))
    expect(await send({ body })).toMatchObject({ status: 400, body: '{"success":false}' })
    expect(await keptBytes(body, () => send({ body }))).toMatchObject({ cause: "body_too_large" })
  })

  it("without a length is read by its chunks", async () => {
    const text = JSON.stringify({ ...message, note: "chunked" })
    const [one, two] = [text.slice(0, 40), text.slice(40)]
    const body = `28\r\n${one}\r\n${two.length.toString(16)}\r\n${two}\r\n0\r\n\r\n`
    const chunked: [string, string][] = [...headers, ["transfer-encoding", "chunked"]]
    expect(await send({ headers: chunked, framed: false, body })).toMatchObject({ status: 200 })
    await keptBytes(Buffer.from(text), () => Promise.reject(new Error("acknowledged but not kept")))
  })

  it.each([
    ["longer than what comes", (length: number) => [["content-length", String(length + 100)]], 400],
    [
      "shorter than what comes",
      (length: number) => [["content-length", String(length - 100)]],
      400,
    ],
    [
      "beside chunks",
      () => [
        ["content-length", "5"],
        ["transfer-encoding", "chunked"],
      ],
      400,
    ],
    ["that is no number", () => [["content-length", "many"]], 400],
  ])("with a length %s is refused and never taken for whole", async (_what, lengths, status) => {
    const body = JSON.stringify({ ...message, note: "length" })
    const framing = lengths(body.length) as [string, string][]
    const answer = await send({
      headers: [...headers, ...framing],
      framed: false,
      body,
      hangUp: true,
    })
    expect(answer.status).toBe(status)
    const texts = (await callbacksOf(open.txnId)).map((row) =>
      Buffer.from(row.body_base64, "base64").toString()
    )
    expect(texts).not.toContain(body)
  })

  const json = (change: string) => JSON.stringify(message).replace("{", `{${change},`)
  it.each<[string, Buffer | string, string]>([
    ["no JSON", "{broken", "unreadable_body"],
    ["an array", "[]", "unreadable_body"],
    ["a number", "128.40", "unreadable_body"],
    ["null", "null", "unreadable_body"],
    ["nested 30000 deep", "[".repeat(30_000) + "]".repeat(30_000), "nested_too_deep"],
    ["nested 100000 deep", "[".repeat(100_000) + "]".repeat(100_000), "body_too_large"],
    ["NUL bytes", Buffer.from('{"merchant_code":"M70318\0"}'), "unreadable_body"],
    ["an escaped NUL", '{"note":"\\u0000"}', "unreadable_body"],
    ["invalid UTF-8", Buffer.from('{"note":"\xff\xfe"}', "latin1"), "unreadable_body"],
    ["two amounts", '{"amount":"1.00","amount":"128.40"}', "duplicate_keys"],
    ["two amounts, one escaped", '{"amount":"1.00","\\u0061mount":"128.40"}', "duplicate_keys"],
    ["an object for an amount", '{"amount":{"toString":"128.40"}}', "unreadable_body"],
    ["a prototype", '{"__proto__":{"content-encoding":"gzip"}}', "hostile_keys"],
    [
      "a prototype inside",
      '{"data":{"constructor":{"prototype":{"content-encoding":"gzip"}}}}',
      "hostile_keys",
    ],
  ])("with %s is unreadable, and kept as it came", async (_what, body, cause) => {
    const bytes = Buffer.from(body)
    expect(await send({ body })).toMatchObject({ status: 400, body: '{"success":false}' })
    expect(await keptBytes(bytes, () => send({ body }))).toMatchObject({
      authenticity: "refused",
      cause,
    })
  })

  it("with nothing in it proves nothing", async () => {
    expect(await send({ body: "" })).toMatchObject({ status: 401 })
  })

  it("has left the server as it was: no prototype changed, nothing settled, a genuine one is taken", async () => {
    await request(facts().medusaUrl).get("/health").expect(200)
    // Had a body reached Object.prototype, every request would now claim to be compressed: 415.
    const text = json('"note":"afterwards"')
    expect(await send({ body: text })).toMatchObject({ status: 200 })
    await keptBytes(Buffer.from(text), () => Promise.reject(new Error("acknowledged but not kept")))
    expect(await transactionOf(open.txnId)).toMatchObject({
      captured_amount: "0.00",
      settled_at: null,
    })
    await expectUnpaid(open.cartId)
  })
})
