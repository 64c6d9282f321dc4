import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { CallbackFilters } from "../../lib/api/callback-types"
import { countCallbacks } from "../../lib/api/callbacks"
import { queryKeys } from "../query-keys"

/** How many callbacks filters select, and how many of them could be processed again. */
export function useCallbackCount(filters: CallbackFilters, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.callbacks, "count", filters],
    queryFn: () => countCallbacks(filters),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  })
}
