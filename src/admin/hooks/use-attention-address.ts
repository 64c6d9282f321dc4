import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/** Which cases are shown is kept in the address bar, so that it can be sent to a colleague. */
export type AttentionAddress = { reason?: string; account?: string; after?: string }

const NAMES = ["reason", "account", "after"] as const

/** Answers what the address says, and a setter which replaces all of it. */
export function useAttentionAddress(): [AttentionAddress, (address: AttentionAddress) => void] {
  const [params, setParams] = useSearchParams()
  const address: AttentionAddress = {}
  for (const name of NAMES) {
    address[name] = params.get(name) ?? undefined
  }
  const setAddress = useCallback(
    (next: AttentionAddress) => {
      const given = Object.entries(next).filter((entry): entry is [string, string] => !!entry[1])
      setParams(new URLSearchParams(given))
    },
    [setParams]
  )
  return [address, setAddress]
}
