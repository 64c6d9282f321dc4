import { Gateway } from "../../support/gateway"
import { Shop } from "../../support/shop"

const path = (account: string, query: Record<string, string>) =>
  `/store/payment-accounts/${account}/calculation?${new URLSearchParams(query)}`

const calculation = (query: Record<string, string>, account = "inbank_main") =>
  new Shop().request("get", path(account, query))

const usual = { amount: "489.90", currency_code: "eur" }

describe("instalments of Inbank for a storefront", () => {
  it("are calculated by the gateway, over the period that the shopper chose", async () => {
    const { body } = await calculation({ ...usual, period: "12" }).expect(200)
    expect(body.calculation).toEqual({
      account: "inbank_main",
      currency_code: "eur",
      amount: "489.90",
      period: 12,
      periods: [3, 6, 12, 24, 36],
      monthly_amount: expect.stringMatching(/^4\d\.\d\d$/),
      total_amount: expect.stringMatching(/^51\d\.\d\d$/),
      cost_amount: expect.stringMatching(/^2\d\.\d\d$/),
      interest_rate: "0.0990",
      annual_percentage_rate: expect.stringMatching(/^0\.10/),
    })
  })

  it("cost nothing where the product does not", async () => {
    const { body } = await calculation({ ...usual, period: "3" }, "inbank_next").expect(400)
    expect(body.message).toContain("1 months")
    const free = await calculation({ amount: "90.00", currency_code: "eur" }, "inbank_next")
    expect(free.body.calculation).toMatchObject({ period: 1, cost_amount: "0.00" })
  })

  it.each([
    ["an amount that is not financed", { ...usual, amount: "9000.00" }, /from 5\.00 to 5,000\.00/],
    ["another currency", { ...usual, currency_code: "sek" }, /EUR only/],
    ["a period that is not offered", { ...usual, period: "7" }, /3, 6, 12, 24, 36 months/],
    ["no amount", { currency_code: "eur" }, /amount/],
    ["an amount that is none", { ...usual, amount: "1e3" }, /decimal text/],
    ["more decimals than the currency has", { ...usual, amount: "1.001" }, /decimals/],
    ["anything else in the query", { ...usual, product_code: "x" }, /product_code/],
  ])("are refused for %s, in words", async (_what, query, message) => {
    const { body } = await calculation(query as Record<string, string>).expect(400)
    expect(body.message).toMatch(message)
  })

  it("are not to be had at other accounts", async () => {
    for (const account of ["inbank_rent", "syok2pay_main", "inbank_unknown", "__proto__"]) {
      await calculation(usual, account).expect(404)
    }
  })

  it("are asked for once, however many shoppers look", async () => {
    const gateway = new Gateway("inbank")
    const query = { ...usual, amount: "321.00", period: "6" }
    const first = await calculation(query).expect(200)
    expect(first.headers["cache-control"]).toBe("private, max-age=600")
    const { id } = await gateway.addFault({ call: "lookup", kind: "status", value: "500" })
    try {
      expect((await calculation(query).expect(200)).body).toEqual(first.body)
      const away = await calculation({ ...query, amount: "322.00" }).expect(503)
      expect(away.body.message).toBe("Instalments cannot be calculated at the moment")
    } finally {
      await gateway.removeFault(id)
    }
  })
})
