import { useCallback, useEffect, useMemo, useRef } from "react"
import { useSearchParams } from "react-router-dom"
import type { CallbackFilters } from "../../lib/api/callback-types"
import { readAddress, writeAddress, type CallbackAddress } from "../../lib/callbacks/address"

/** Some filters, or what they become of those that are chosen. */
export type FilterChange = CallbackFilters | ((chosen: CallbackFilters) => CallbackFilters)

/** What the list shows, kept in the address bar, and the ways to change that. */
export function useCallbackAddress() {
  const [params, setParams] = useSearchParams()
  const address = useMemo(() => readAddress(params), [params])
  // Whoever is quick chooses again before the page shows the choice before.
  const latest = useRef(address)
  useEffect(() => {
    latest.current = address
  }, [address])
  const go = useCallback(
    (next: CallbackAddress) => {
      latest.current = next
      setParams(writeAddress(next))
    },
    [setParams]
  )
  return {
    ...address,
    /** Changes some filters; the list begins at its newest page again. */
    setFilters: (change: FilterChange) => {
      const { filters, follow } = latest.current
      const changed = typeof change === "function" ? change(filters) : change
      go({ filters: { ...filters, ...changed }, follow })
    },
    clearFilters: () => go({ filters: {}, follow: latest.current.follow }),
    setAfter: (after: string | undefined) => go({ ...latest.current, after }),
    /** Only the newest page can follow. */
    setFollow: (follow: boolean) =>
      go({ ...latest.current, after: follow ? undefined : latest.current.after, follow }),
  }
}
