import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listCallbacks } from "../../lib/api/callbacks"
import type { CallbackAddress } from "../../lib/callbacks/address"
import { queryKeys } from "../query-keys"

/** Callbacks of a page. */
export const PAGE = 20

/** Milliseconds between two looks at a list that is followed. */
const FOLLOW_MS = 3000

/** A page of the list; the newest one renews itself where that is wished. */
export function useCallbacks({ filters, after, follow }: CallbackAddress) {
  return useQuery({
    queryKey: [...queryKeys.callbacks, "list", filters, after],
    queryFn: () => listCallbacks({ ...filters, after, limit: PAGE }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: follow && !after ? FOLLOW_MS : false,
  })
}
