/** The configured address if it is an absolute http(s) one, else null: no `javascript:`, no `//host`. */
export function safeLink(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) {
    return null
  }
  const url = new URL(address)
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null
}
