import { formatMoney } from "./money"

const readable = (amount: number, currency: string) =>
  formatMoney(amount, currency).replace(/\u00a0/g, " ")

describe("money as a shopper reads it", () => {
  it.each([
    [120.4, "myr", "RM 120.40"],
    [12.9, "eur", "€12.90"],
    [1120, "EUR", "€1,120.00"],
    [0, "myr", "RM 0.00"],
  ])("shows %d %s as %s", (amount, currency, text) => {
    expect(readable(amount, currency)).toBe(text)
  })

  it("uses the decimals of the currency", () => {
    expect(readable(1500, "jpy")).toBe("¥1,500")
    expect(readable(1.25, "kwd")).toBe("KWD 1.250")
  })

  it("hides what adding prices in binary leaves over", () => {
    expect(readable(0.1 + 0.2, "eur")).toBe("€0.30")
  })
})
