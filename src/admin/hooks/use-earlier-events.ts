import { useInfiniteQuery } from "@tanstack/react-query"
import { listTransactionEvents } from "../lib/api/transactions"
import { queryKeys } from "./query-keys"

/** The part of a timeline that comes before what is shown, page by page as it is asked for. */
export function useEarlierEvents(id: string, after: string | null) {
  return useInfiniteQuery({
    queryKey: queryKeys.transactionEvents(id, after),
    queryFn: ({ pageParam }) => listTransactionEvents(id, pageParam),
    initialPageParam: after ?? "",
    getNextPageParam: ({ next }) => next,
    enabled: false,
  })
}
