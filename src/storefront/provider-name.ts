/** Names of gateways as they write them; others are made readable from their id. */
const GATEWAYS: Readonly<Record<string, string>> = {
  b2binpay: "B2BinPay",
  inbank: "Inbank",
  kustom: "Kustom In-Person",
  "swedbank-pay": "Swedbank Pay",
  syok2pay: "Syok2Pay",
}

/**
 * A way to pay as a shopper reads it.
 *
 * @param providerId Medusa's `pp_<gateway>_<account>`
 * @returns "Syok2Pay"; an account other than `main` is told apart: "Syok2Pay (hosted)"
 */
export function providerName(providerId: string): string {
  const [gateway = "", ...rest] = providerId.replace(/^pp_/, "").split("_")
  const account = rest.join(" ")
  const name = GATEWAYS[gateway] ?? capitalized(gateway.replaceAll("-", " "))
  return account && account !== "main" && account !== gateway ? `${name} (${account})` : name
}

/** Whether a way to pay is an account of this plugin. */
export function isVerifiedProvider(providerId: string | undefined): boolean {
  return Object.keys(GATEWAYS).some((gateway) => providerId?.startsWith(`pp_${gateway}_`))
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
