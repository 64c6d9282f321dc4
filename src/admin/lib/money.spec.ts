import { toLocale } from "./locale"
import { formatMoney } from "./money"

describe("formatMoney", () => {
  const plain = (text: string) => text.replace(/\s/g, " ")

  it.each([
    ["128.40", "eur", "en", "€128.40"],
    ["128.4", "eur", "de", "128,40 €"],
    ["1290", "jpy", "en", "¥1,290"],
    ["128.400000", "sek", "sv", "128,40 kr"],
    [128.4, "pln", "pl", "128,40 zł"],
    ["0.0000000000000001", "usdt", "en", "0.0000000000000001 USDT"],
  ])("writes %s %s in %s as %s", (amount, currency, locale, written) => {
    expect(plain(formatMoney(amount, currency, locale))).toBe(written)
  })

  it("hides no digit that the currency does not have", () => {
    expect(formatMoney("10.005", "eur", "en")).toBe("€10.005")
  })
})

describe("toLocale", () => {
  it.each([
    ["sv", "sv"],
    ["ptBR", "pt-BR"],
    ["enGB", "en-GB"],
    ["no such", "en"],
    ["", "en"],
    [undefined, "en"],
  ])("makes %s into %s", (language, locale) => {
    expect(toLocale(language)).toBe(locale)
  })
})
