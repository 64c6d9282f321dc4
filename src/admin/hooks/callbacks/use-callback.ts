import { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { retrieveCallback } from "../../lib/api/callbacks"
import { queryKeys } from "../query-keys"

/** Milliseconds between two looks at a callback that something is still to become of. */
const WATCH_MS = 3000

/** A callback, watched until it has come to its end. */
export function useCallback(id: string) {
  const query = useQuery({
    queryKey: [...queryKeys.callbacks, "one", id],
    queryFn: () => retrieveCallback(id),
    staleTime: 0,
    retry: (failures, error) => !isMissing(error) && failures < 3,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? WATCH_MS : false),
  })
  return { ...query, isMissing: isMissing(query.error) }
}

function isUnderWay({ status }: CallbackDetails) {
  return status === "new" || status === "in_progress" || status === "waiting"
}

function isMissing(error: unknown) {
  return error instanceof FetchError && error.status === 404
}
