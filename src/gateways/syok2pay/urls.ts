import { isSecureUrl } from "../common-options"
import { GatewayError } from "../errors"

/** Filled in by the gateway when it calls the URL; raw braces, or it will not know them. */
export const PLACEHOLDERS = "gw={gateway}&txn_id={txn_id}"

type Problem =
  | "URL_FORMAT"
  | "HTTPS_REQUIRED"
  | "CREDENTIALS_NOT_ALLOWED"
  | "FRAGMENT_NOT_ALLOWED"
  | "PLACEHOLDER_OUTSIDE_QUERY"
  | "RESERVED_PARAMETER"

/**
 * A return or callback URL as the gateway gets it: the text of the base, then our own parameters,
 * then the placeholders by concatenation. Only a parsed copy is inspected, because every URL
 * serializer turns the braces into %7B (syok2pay.md 3.4). Throws GatewayError invalid with the
 * problem as code.
 */
export function gatewayUrl(
  base: string,
  extra: Readonly<Record<string, string>> = {},
  placeholders = true
): string {
  const problem = problemOf(base)
  if (problem) {
    throw new GatewayError(
      "invalid",
      `The URL for Syok2Pay cannot be used (${problem}); check publicUrl of the account`,
      { code: problem }
    )
  }
  const parts = Object.entries(extra).map(([name, value]) => `${encode(name)}=${encode(value)}`)
  if (placeholders) {
    parts.push(PLACEHOLDERS)
  }
  if (parts.length === 0) {
    return base
  }
  return `${base}${separator(base)}${parts.join("&")}`
}

function separator(base: string): string {
  return !base.includes("?") ? "?" : /[?&]$/.test(base) ? "" : "&"
}

/** encodeURIComponent also encodes braces, so a value that spells a placeholder stays inert. */
const encode = (text: string) => encodeURIComponent(text)

function problemOf(base: string): Problem | null {
  // Before parsing: the parser accepts braces in a host and hides them in a path.
  if (/[{}]/.test(base) || /%7[bd]/i.test(base)) {
    return "PLACEHOLDER_OUTSIDE_QUERY"
  }

  if (!URL.canParse(base) || /[\s\u0000-\u001f\\]/.test(base)) {
    return "URL_FORMAT"
  }
  const copy = new URL(base)
  if (!isSecureUrl(base)) {
    return "HTTPS_REQUIRED"
  }
  if (copy.username || copy.password) {
    return "CREDENTIALS_NOT_ALLOWED"
  }
  if (base.includes("#")) {
    return "FRAGMENT_NOT_ALLOWED"
  }
  return copy.searchParams.has("gw") || copy.searchParams.has("txn_id")
    ? "RESERVED_PARAMETER"
    : null
}
