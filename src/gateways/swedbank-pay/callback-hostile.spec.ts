import fc from "fast-check"
import { GatewayError } from "../errors"
import { authenticate, read } from "./callback"
import { ORDER_ID, account } from "./testing/account"
import { callbackOf, withBody } from "./testing/callback"

const PAYMENT = "/psp/creditcard/payments/6a0e4c17"
const payment = { id: PAYMENT, number: 1 }
const transaction = { id: `${PAYMENT}/captures/90c1`, number: 2 }
const order = { id: ORDER_ID, instrument: "CreditCard", number: 3 }
const longPayment = (length: number) => PAYMENT.padEnd(length, "0")
const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth)

describe("bodies that are none of the four shapes", () => {
  test.each<[string, unknown, string]>([
    ["empty", "", "unreadable_body"],
    ["no JSON", "<html>", "unreadable_body"],
    ["a list", [{ paymentOrder: order }], "unreadable_body"],
    ["a scalar", "7", "unreadable_body"],
    ["invalid UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "unreadable_body"],
    [
      "invalid UTF-8 in a text",
      Buffer.from(
        `{"paymentOrder":{"id":"${ORDER_ID}","number":3,"instrument":"\u00ff"}}`,
        "latin1"
      ),
      "unreadable_body",
    ],
    ["nested without end", deep(30_000), "unreadable_body"],
    ["too large", `{"a":"${"x".repeat(64 * 1024)}"}`, "body_too_large"],
    ["nothing in it", {}, "unknown_shape"],
    ["of the prototype", '{"__proto__":{"paymentOrder":{}},"constructor":{}}', "unknown_shape"],
    ["a list of orders", { paymentOrder: [order] }, "unknown_shape"],
    ["a payment alone", { payment }, "unknown_shape"],
    ["a transaction alone", { transaction }, "unknown_shape"],
    ["an order and half a payment", { paymentOrder: order, payment }, "unknown_shape"],
    ["an order without a number", { paymentOrder: { id: ORDER_ID } }, "unknown_shape"],
    ["an order without an id", { paymentOrder: { number: 3 } }, "hostile_ids"],
    ["a URL", { paymentOrder: { ...order, id: `https://evil.example${ORDER_ID}` } }, "hostile_ids"],
    ["a query", { paymentOrder: { ...order, id: `${ORDER_ID}?a=b` } }, "hostile_ids"],
    ["another path", { paymentOrder: { ...order, id: "/psp/paymentorders/../x" } }, "hostile_ids"],
    ["a control character", { paymentOrder: { ...order, id: `${ORDER_ID}\n` } }, "hostile_ids"],
    ["an object for an id", { paymentOrder: { ...order, id: {} } }, "hostile_ids"],
    ["a list for an id", { paymentOrder: { ...order, id: [ORDER_ID] } }, "hostile_ids"],
    [
      "a list for a payment",
      { payment: { ...payment, id: [PAYMENT] }, transaction },
      "hostile_ids",
    ],
    [
      "a path of 257 characters",
      { payment: { ...payment, id: longPayment(257) }, transaction },
      "hostile_ids",
    ],
    [
      "a URL for a payment",
      { payment: { ...payment, id: "//evil.example" }, transaction },
      "hostile_ids",
    ],
    ...[`https://evil.example${PAYMENT}`, `${PAYMENT}?a=b`].map((id): [string, unknown, string] => [
      `${id} for a payment`,
      { payment: { ...payment, id }, transaction },
      "hostile_ids",
    ]),
    ...[`https://evil.example${transaction.id}`, `${transaction.id}?a=b`].map(
      (id): [string, unknown, string] => [
        `${id} for a transaction`,
        { payment, transaction: { ...transaction, id } },
        "hostile_ids",
      ]
    ),
    [
      "a URL for a transaction",
      { payment, transaction: { ...transaction, id: PAYMENT } },
      "hostile_ids",
    ],
    ["an object for a number", { paymentOrder: { ...order, number: {} } }, "unusable_number"],
    ["no number", { payment, transaction: { id: transaction.id } }, "unusable_number"],
    ["a fraction", { paymentOrder: { ...order, number: 1.5 } }, "unusable_number"],
    ["null for a number", { paymentOrder: { ...order, number: null } }, "unknown_shape"],
  ])("%s", (_, body, cause) => {
    const raw = withBody(body)
    expect(authenticate(raw, account())).toEqual({ verdict: "refused", cause, status: 400 })
    expect(() => read(raw)).toThrow(GatewayError)
    expect(() => read(raw)).toThrow(cause)
    expect(() => read(raw)).toThrow(expect.objectContaining({ kind: "invalid", code: cause }))
  })
})

describe("bodies at a limit", () => {
  test.each([
    ["of 64 KiB", JSON.stringify({ paymentOrder: order }).padEnd(64 * 1024)],
    [
      "with a path of 256 characters",
      { payment: { ...payment, id: longPayment(256) }, transaction },
    ],
  ])("%s are read", (_, body) => {
    expect(authenticate(withBody(body), account())).toMatchObject({ verdict: "verified" })
    expect(read(withBody(body)).dedupeKey).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe("what only looks like ours", () => {
  test.each([
    [7, null],
    ["", null],
    ["x".repeat(51), null],
    ["a\nb", null],
    [{ a: 1 }, null],
    ["10482", "10482"],
  ])("order reference %j is %j", (orderReference, wanted) => {
    expect(read(withBody({ orderReference, paymentOrder: order })).reference).toBe(wanted)
  })

  test("a transaction of a kind we do not know is told, and named as it is", () => {
    const unknown = { ...transaction, id: `${PAYMENT}/chargebacks/1` }
    expect(read(withBody({ paymentOrder: order, payment, transaction: unknown }))).toMatchObject({
      label: "CreditCard chargebacks",
      warnings: ["unknown_transaction_type"],
    })
  })

  test("a label names the instrument as the order does", () => {
    const named = { ...order, instrument: "Invoice-PayExFinancingSe" }
    expect(read(withBody({ paymentOrder: named, payment, transaction })).label).toBe(
      "Invoice-PayExFinancingSe capture"
    )
  })

  test("a label is printable whatever the instrument is called", () => {
    const named = { id: ORDER_ID, instrument: "\u202e<b>\u0000é" }
    const { label } = read(withBody({ paymentOrder: named, payment, transaction }))
    expect(label).toMatch(/^[\x20-\x7e]{1,64}$/)
  })
})

describe("anything at all", () => {
  const part = fc.oneof(
    fc.record(
      {
        id: fc.oneof(
          fc.constant(ORDER_ID),
          fc.constant(transaction.id),
          fc.string(),
          fc.jsonValue()
        ),
        number: fc.oneof(fc.nat(), fc.double(), fc.string(), fc.jsonValue()),
        instrument: fc.jsonValue(),
      },
      { requiredKeys: [] }
    ),
    fc.jsonValue()
  )
  const body = fc.oneof(
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .record(
        { paymentOrder: part, payment: part, transaction: part, orderReference: fc.jsonValue() },
        { requiredKeys: [] }
      )
      .map((message) => Buffer.from(JSON.stringify(message)))
  )

  test("is judged without an exception, and read if and only if it is verified", () => {
    fc.assert(
      fc.property(
        body,
        fc.string(),
        fc.option(fc.string()),
        fc.option(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())),
        (bytes, forwarded, method, remoteAddress) => {
          const raw = callbackOf("v3-1", {
            body: bytes,
            method: method ?? "POST",
            remoteAddress,
            headers: { "x-forwarded-for": forwarded },
          })
          const { verdict } = authenticate(raw, account())
          let readable = true
          try {
            read(raw)
          } catch (error) {
            expect(error).toBeInstanceOf(GatewayError)
            readable = false
          }
          expect(verdict === "verified").toBe(readable && raw.method === "POST")
        }
      )
    )
  })

  test("any query is judged without an exception, and none of them is a proof", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(authenticate(callbackOf("v3-1", { query }), account()).verdict).toBe("refused")
      })
    )
  })
})
