import { readFileSync } from "node:fs"
import { join } from "node:path"

import { PayeeStage } from "./testing/payee"
import type { PayeeAnswer } from "./testing/payee"
import { shape } from "./testing/shape"

describe("problems have the contract's structure", () => {
  const stage = new PayeeStage()
  const path = "/psp/paymentorders"
  const big = { amount: 2_000_000, vatAmount: 0 }
  const magic = { amount: 900_351, vatAmount: 0 }

  const cases: [string, () => Promise<PayeeAnswer>][] = [
    ["problem.not-found", () => stage.get(`${path}/00000000-0000-4000-8000-000000000000`)],
    ["problem.configuration", () => stage.create({ currency: "USD" })],
    ["problem.validation-create", () => stage.create({ payer: { msisdn: "1", email: "2" } })],
    [
      "problem.validation-reversal-vat",
      async () => stage.transact(await stage.paid(), "captures", { vatAmount: 64_901 }),
    ],
    [
      "problem.declined-post-purchase",
      async () => stage.transact(await stage.paid(big), "captures", magic),
    ],
    [
      "problem.swish-declined-reversal",
      async () => stage.transact(await stage.paid(big, { channel: "Swish" }), "reversals", magic),
    ],
    [
      "problem.unauthorized-empty",
      () => stage.call("POST", path, {}, { Authorization: "Bearer another" }),
    ],
  ]

  it.each(cases)("%s", async (name, call) => {
    const text = readFileSync(join(__dirname, "fixtures", `${name}.json`), "utf8")
    const { response } = JSON.parse(text)
    const answer = await call()
    expect(answer.status).toBe(response.status)
    expect(answer.headers.get("content-type")).toBe(response.headers["Content-Type"] ?? null)
    expect(shape(answer.body ?? null)).toEqual(shape(response.body))
    expect(answer.body?.type).toBe(response.body?.type)
  })
})
