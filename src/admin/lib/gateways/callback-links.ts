/** The page of one callback. */
export function callbackPath(id: string): string {
  return `/callbacks/${encodeURIComponent(id)}`
}

/** The list of an account's callbacks with one verdict. */
export function callbacksPath(account: string, authenticity: string): string {
  return `/callbacks?${new URLSearchParams({ account, authenticity })}`
}
