/** A new gateway in every spelling that code needs. */
export type GatewayNames = {
  /** `acme-pay`: folders, Medusa's provider id, URLs. */
  id: string
  /** `Acme Pay`: for people. */
  label: string
  /** `acmePay`: values. */
  camel: string
  /** `AcmePay`: types and classes. */
  pascal: string
  /** `ACME_PAY`: constants and environment variables. */
  upper: string
}

/**
 * Spells a gateway's name. Throws with the rule when it cannot be a gateway's id: Medusa splits provider
 * ids at underscores.
 */
export function namesOf(id: string, label?: string): GatewayNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `"${id}" cannot be a gateway: its id has small letters, digits and single dashes, such as acme-pay`
    )
  }
  const words = id.split("-")
  const pascal = words.map(capitalized).join("")
  return {
    id,
    label: label ?? words.map(capitalized).join(" "),
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    upper: words.join("_").toUpperCase(),
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
