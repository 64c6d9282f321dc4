import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import type { CallbackFilters } from "../../lib/api/callback-types"
import { readAddress, writeAddress, type CallbackAddress } from "../../lib/callbacks/address"

/** What the list shows, kept in the address bar, and the ways to change that. */
export function useCallbackAddress() {
  const [params, setParams] = useSearchParams()
  const address = useMemo(() => readAddress(params), [params])
  const go = useCallback((next: CallbackAddress) => setParams(writeAddress(next)), [setParams])
  return {
    ...address,
    /** Changes some filters; the list begins at its newest page again. */
    setFilters: (change: CallbackFilters) =>
      go({ filters: { ...address.filters, ...change }, follow: address.follow }),
    clearFilters: () => go({ filters: {}, follow: address.follow }),
    setAfter: (after: string | undefined) => go({ ...address, after }),
    /** Only the newest page can follow. */
    setFollow: (follow: boolean) =>
      go({ ...address, after: follow ? undefined : address.after, follow }),
  }
}
