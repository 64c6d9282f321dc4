import { useQuery } from "@tanstack/react-query"
import { listPaymentRegions } from "../lib/api/regions"
import { queryKeys } from "./query-keys"

/** The regions of the shop with their payment providers. */
export function usePaymentRegions() {
  return useQuery({ queryKey: queryKeys.regions, queryFn: listPaymentRegions, staleTime: 0 })
}
