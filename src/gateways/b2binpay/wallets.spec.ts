import { Money } from "../money"
import { account, transaction } from "./testing/account"
import { errorOf } from "./testing/fixtures"
import { currencyOf, exponentOf, requireWallet } from "./wallets"

const options = account({
  wallets: { eur: "4127", Btc: { id: "4200", exponent: 8 }, "USDT-TRX": { id: "7", exponent: 6 } },
})

test.each([
  ["btc", 8],
  ["USDT-TRX", 6],
  // ISO 4217 decides about its own, and nobody about the unknown.
  ["eur", undefined],
  ["ETH", undefined],
  ["constructor", undefined],
])("decimals of %s are %s", (currency, exponent) => {
  expect(exponentOf(currency, options)).toBe(exponent)
})

test("a wallet belongs to a currency", () => {
  expect(currencyOf("4200", options)).toBe("BTC")
  expect(currencyOf("1", options)).toBeNull()
})

test("a currency without a wallet is told with what to do", async () => {
  const usd = transaction({ amount: Money.ofDecimal("1", "USD") })
  const error = await errorOf(() => requireWallet(usd, options))
  expect(error).toMatchObject({ kind: "invalid", code: "CURRENCY_WITHOUT_WALLET" })
  expect(error.message).toMatch(/has no wallet for USD, so payses_\w+ cannot be paid with it/)
  expect(error.message).toContain('wallets, such as { usd: "<wallet id>" }')
})
