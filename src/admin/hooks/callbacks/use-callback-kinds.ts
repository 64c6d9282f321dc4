import { useQuery } from "@tanstack/react-query"
import { listCallbackKinds } from "../../lib/api/callbacks"
import { queryKeys } from "../query-keys"

/** The accounts and types to choose filters from. */
export function useCallbackKinds() {
  return useQuery({
    queryKey: [...queryKeys.callbacks, "kinds"],
    queryFn: listCallbackKinds,
    staleTime: 60_000,
  })
}
