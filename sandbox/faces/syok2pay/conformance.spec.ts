import { SYOK2PAY_ACCOUNT } from "../../accounts"
import { AppliedFaults } from "../../core/faults"
import { Stage } from "../../testing/stage"
import { HTTP_BY_CODE } from "./answers"
import { authenticate, signedFields } from "./authentication"
import callbacks from "./fixtures/callbacks.json"
import codes from "./fixtures/error-codes.json"
import exchanges from "./fixtures/exchanges.json"
import { signingString } from "./signature"

const account = {
  ...SYOK2PAY_ACCOUNT,
  merchantCode: exchanges.account.merchant_code,
  publishableKey: exchanges.account.publishable_key,
  secretKey: exchanges.account.secret_key,
}

describe("the contract's exchanges", () => {
  it.each(exchanges.exchanges)("accepts the request of $call $name [$basis]", (exchange) => {
    const headers = new Headers(exchange.request.headers)
    const timestamp = headers.get("x-timestamp") ?? ""
    const request = {
      header: (name: string) => headers.get(name) ?? undefined,
      params: {},
      query: () => undefined,
      body: { ...exchange.request.body },
      origin: "",
      faults: new AppliedFaults(),
    }
    const fields = signedFields(request.body)
    expect(signingString(account.merchantCode, timestamp, fields)).toBe(exchange.signing_string)
    const now = new Date(Number(timestamp) * 1000)
    expect(authenticate(request, account, now)).toMatchObject(exchange.request.body)
  })

  it.each(codes.rows)("answers $status_code with HTTP $http [$basis]", ({ status_code, http }) => {
    expect({ ...HTTP_BY_CODE }).toHaveProperty(status_code, http)
  })
})

describe("the face's own answers", () => {
  const stage = new Stage()
  const sample = (call: string, name: string) => {
    const found = exchanges.exchanges.find((it) => it.call === call && it.name === name)
    return found?.response.body ?? {}
  }

  it("have the samples' fields, no more and no fewer", async () => {
    const initiated = await stage.merchant.initiate({ reference_no: "MD-1" })
    expect(shape(initiated.body)).toEqual(shape(sample("initiate", "created")))
    const pending = await stage.merchant.inquiry("MD-1")
    expect(shape(pending.body)).toEqual(shape(sample("inquiry", "pending")))
    await stage.act("MD-1", { outcome: "paid" })
    const paid = await stage.merchant.inquiry("MD-1")
    expect(shape(paid.body)).toEqual(shape(sample("inquiry", "success")))
    const refunded = await stage.merchant.refund("MD-1", { refund_amount: "28.40" })
    expect(shape(refunded.body)).toEqual(shape(sample("refund", "partial")))
    const partly = await stage.merchant.inquiry("MD-1")
    expect(shape(partly.body)).toEqual(shape(sample("inquiry", "partially-refunded")))
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    const voided = await stage.merchant.void(reference)
    expect(shape(voided.body)).toEqual(shape(sample("void", "voided")))
    const after = await stage.merchant.inquiry(reference)
    expect(shape(after.body)).toEqual(shape(sample("inquiry", "voided")))
  })

  it("send callbacks with the sample's fields", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    const [success] = callbacks.cases
    expect(shape(stage.payloads()[0])).toEqual(shape(JSON.parse(success.raw_body)))
  })
})

/** Field names with their types; words in capitals (codes, statuses) as they are. */
function shape(value: unknown): unknown {
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([name, field]) => [name, shape(field)])
    return Object.fromEntries(entries)
  }
  if (typeof value === "string") {
    const isWord = /^[A-Z_]{4,}$/.test(value)
    const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)
    const prefix = /^(cs|txn|xid)_/.exec(value)?.[0]
    return isWord ? value : isIso ? "time" : (prefix ?? "text")
  }
  return value === null ? null : typeof value
}
