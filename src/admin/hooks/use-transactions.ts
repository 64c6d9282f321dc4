import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listTransactions, type TransactionQuery } from "../lib/api/transactions"
import { queryKeys } from "./query-keys"

/** Milliseconds after which a list that is looked at is read anew. */
const EVERY = 10_000

/** A page of payments, kept fresh while it is looked at. */
export function useTransactions(query: TransactionQuery) {
  return useQuery({
    queryKey: queryKeys.transactionList(query),
    queryFn: () => listTransactions(query),
    refetchInterval: EVERY,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
}
