import { FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"
import { retrieveTransaction } from "../lib/api/transactions"
import { queryKeys } from "./query-keys"

/** Milliseconds after which a payment that is looked at is read anew. */
const EVERY = 10_000

/** All that is known of a payment, kept fresh while it is looked at. */
export function useTransactionDetails(id: string) {
  const query = useQuery({
    queryKey: queryKeys.transactionDetails(id),
    queryFn: () => retrieveTransaction(id),
    refetchInterval: ({ state }) => (isMissing(state.error) ? false : EVERY),
    retry: (failures, error) => !isMissing(error) && failures < 3,
    staleTime: 0,
  })
  return { ...query, isMissing: isMissing(query.error) }
}

function isMissing(error: unknown) {
  return error instanceof FetchError && error.status === 404
}
