import { useQuery } from "@tanstack/react-query"
import { countAttention } from "../lib/api/transactions"
import { queryKeys } from "./query-keys"

/** Milliseconds between two looks, on every page of the dashboard. */
const EVERY = 30_000

/** How many payments need a person. */
export function useAttentionCount() {
  return useQuery({
    queryKey: queryKeys.attentionCount,
    queryFn: countAttention,
    refetchInterval: EVERY,
    // The dashboard asks three times otherwise; the next look comes soon anyway.
    retry: false,
  })
}
