import { FetchError } from "@medusajs/js-sdk"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { retrievePaymentTransaction } from "../lib/api/payment-transactions"
import { pollInterval } from "../lib/in-person/poll-interval"
import { isOver } from "../lib/in-person/progress"
import { queryKeys } from "./query-keys"

/** A payment on a device, followed until it is over. */
export function usePaymentTransaction(id: string) {
  const changedAt = useRef(Date.now())
  const query = useQuery({
    queryKey: queryKeys.transaction(id),
    queryFn: () => retrievePaymentTransaction(id),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      isMissing(state.error) ? false : pollInterval(state.data, Date.now() - changedAt.current),
  })
  const { data } = query
  const cache = useQueryClient()
  useEffect(() => {
    changedAt.current = Date.now()
  }, [data?.state, data?.callbacks.length])
  const over = !!data && isOver(data)
  useEffect(() => {
    if (over) {
      void cache.invalidateQueries({ queryKey: queryKeys.medusaOrders })
    }
  }, [cache, over])
  return { ...query, isMissing: isMissing(query.error) }
}

function isMissing(error: unknown) {
  return error instanceof FetchError && error.status === 404
}
