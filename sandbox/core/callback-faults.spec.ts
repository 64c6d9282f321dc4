import { createHmac } from "node:crypto"

import { Stage } from "../testing/stage"
import type { ReceivedCallback } from "../testing/shop"

const SECRET = "sk_sandbox_syok2pay_not_a_real_secret"

describe("callback faults", () => {
  const stage = new Stage()

  async function receive(kind?: string, value?: unknown) {
    const { reference } = await stage.open({ reference_no: "MD-1" })
    if (kind) {
      await stage.fault("callback", kind, { value })
    }
    await stage.act(reference, { outcome: "paid" })
    return stage.shop.received
  }

  it("signs over the fields of the body", async () => {
    expect(isSigned((await receive())[0])).toBe(true)
  })

  it.each(["corrupt_signature", "wrong_secret"])("%s: the signature is not ours", async (kind) => {
    const [callback] = await receive(kind)
    expect(callback.headers["x-signature"]).toMatch(/^[0-9a-f]{64}$/)
    expect(isSigned(callback)).toBe(false)
  })

  it("stale_timestamp: properly signed eight days ago", async () => {
    const [callback] = await receive("stale_timestamp")
    const age = Date.now() / 1000 - Number(callback.headers["x-timestamp"])
    expect(age).toBeGreaterThanOrEqual(691_199)
    expect(isSigned(callback)).toBe(true)
  })

  it.each([
    ["wrong_amount", { amount: "228.40" }],
    ["wrong_currency", { currency: "SGD" }],
    ["wrong_reference", { reference_no: "OTHER-MD-1" }],
    ["wrong_txn", { txn_id: "txn_of_another_payment" }],
    ["unknown_status", { txn_status: "ON_HOLD_X" }],
    ["stale_status", { txn_status: "PENDING" }],
  ])("%s: signed all the same", async (kind, told) => {
    const [callback] = await receive(kind)
    expect(JSON.parse(callback.body)).toMatchObject(told)
    expect(isSigned(callback)).toBe(true)
  })

  it("drop: never sent", async () => {
    expect(await receive("drop")).toHaveLength(0)
    expect(await stage.callbacks()).toMatchObject([{ status: "New", attempts: 0 }])
  })

  it("duplicate: as many as the value says", async () => {
    expect(await receive("duplicate", 3)).toHaveLength(3)
  })

  it("timeout: sent late", async () => {
    const started = performance.now()
    expect(await receive("timeout", 120)).toHaveLength(1)
    expect(performance.now() - started).toBeGreaterThanOrEqual(115)
  })

  it("html: no JSON; empty: no body, signed in the short form", async () => {
    const [html] = await receive("html")
    expect(html.headers["content-type"]).toBe("text/html")
    stage.sandbox.sandbox.reset()
    stage.shop.received.length = 0
    const [empty] = await receive("empty")
    const text = `M70318|${String(empty.headers["x-timestamp"])}`
    expect(empty.body).toBe("")
    expect(empty.headers["x-signature"]).toBe(hmac(text))
  })

  it("the unsigned forgery has no signature and the edited one a valid one", async () => {
    await stage.open({ reference_no: "MD-1" })
    await stage.act("MD-1", { outcome: "pending", callbacks: "forged" })
    const [corrupt, unsigned, wrongSecret, edited] = stage.shop.received
    expect(unsigned.headers["x-signature"]).toBeUndefined()
    expect([corrupt, wrongSecret, edited].map(isSigned)).toEqual([false, false, true])
    expect(JSON.parse(edited.body)).toMatchObject({ txn_status: "SUCCESS" })
  })
})

function isSigned({ body, headers }: ReceivedCallback): boolean {
  const { merchant_code, reference_no, amount, currency } = JSON.parse(body)
  const timestamp = String(headers["x-timestamp"])
  const text = [merchant_code, reference_no, amount, currency, timestamp].join("|")
  return headers["x-signature"] === hmac(text)
}

const hmac = (text: string) => createHmac("sha256", SECRET).update(text).digest("hex")
