import { rawCallback } from "../../gateways/testing/raw-callback"
import { newProbeId } from "../../modules/payment-journal/store"
import { kustomAccount, swedbankPayAccount, syok2payAccount } from "../testing/accounts"
import { probeHeaderNames, probeIdOf, probeOf } from "./probe"

const ID = newProbeId()
const BASE = "https://shop.example/medusa/payments"

describe("a probe", () => {
  it("has an id like a transaction's, never the same twice", () => {
    expect(ID).toMatch(/^txn_probe[a-z2-7]{21}$/)
    expect(newProbeId()).not.toBe(ID)
  })

  it("goes where the gateway's callbacks go: to the payment's own URL, or to the account's", () => {
    expect(probeOf(syok2payAccount(), ID).url).toContain(`${BASE}/syok2pay_main/${ID}/callback?`)
    expect(probeOf(kustomAccount(), ID).url).toContain(`${BASE}/kustom_main/callback?`)
  })

  it("carries the headers that prove a callback of this gateway", () => {
    expect(Object.keys(probeOf(syok2payAccount(), ID).headers)).toEqual(
      expect.arrayContaining(["x-signature", "x-timestamp"])
    )
    expect(probeHeaderNames(kustomAccount())).toEqual([
      "content-type",
      "webhook-id",
      "webhook-timestamp",
      "webhook-signature",
    ])
    expect(probeHeaderNames(swedbankPayAccount())).toEqual(["content-type"])
  })

  it("has a body that JavaScript cannot write again", () => {
    const { body } = probeOf(syok2payAccount(), ID)
    expect(JSON.parse(body)).toMatchObject({ self_test: ID })
    expect(JSON.stringify(JSON.parse(body))).not.toBe(body.trim())
  })

  it.each([
    ["path", { transactionId: ID }],
    ["query", { transactionId: "txn_b", query: `a=1&self_test=${ID}` }],
    ["header", { transactionId: "txn_b", headers: { "x-payment-self-test": ID } }],
    ["body, at an account's URL", { body: Buffer.from(`{"self_test":"${ID}"}`) }],
  ])("is known by its %s alone", (_, change) => {
    expect(probeIdOf(rawCallback(change))).toBe(ID)
  })

  it.each([
    ["a real transaction", { transactionId: `txn_${"a".repeat(26)}` }],
    ["a body at a payment's URL", { transactionId: "txn_b", body: Buffer.from(ID) }],
    ["a body that begins with four kilobytes", { body: Buffer.from(" ".repeat(4096) + ID) }],
    ["nothing", {}],
  ])("is not seen in %s", (_, change) => {
    expect(probeIdOf(rawCallback(change))).toBeNull()
  })
})
