/** Names of gateways as they write them; others are made readable from their id. */
const GATEWAYS: Record<string, string> = {
  inbank: "Inbank",
  "swedbank-pay": "Swedbank Pay",
  syok2pay: "Syok2Pay",
  b2binpay: "B2BinPay",
  kustom: "Kustom In-Person",
}

/** Medusa's stand-in for payments that a person settles by hand: nothing for a shopper. */
const HIDDEN = "pp_system_default"

/** Whether a shopper may choose the provider. */
export function isOffered({ id }: { id: string }): boolean {
  return id !== HIDDEN
}

/**
 * A provider as a shopper reads it.
 * @param id Medusa's `pp_<gateway>_<account>`
 * @returns "Syok2Pay"; an account other than `main` is told apart: "Syok2Pay (hosted)"
 */
export function providerName(id: string): string {
  const [gateway = "", ...rest] = id.replace(/^pp_/, "").split("_")
  const account = rest.join(" ")
  const name = GATEWAYS[gateway] ?? capitalized(gateway.replaceAll("-", " "))
  return account && account !== "main" && account !== gateway ? `${name} (${account})` : name
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
