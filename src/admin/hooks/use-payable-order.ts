import { useQuery } from "@tanstack/react-query"
import { retrievePayableOrder } from "../lib/api/orders"
import { queryKeys } from "./query-keys"

/** An order or a draft order, read anew each time: what is outstanding changes with each payment. */
export function usePayableOrder(id: string | null | undefined) {
  return useQuery({
    queryKey: queryKeys.order(id ?? ""),
    queryFn: () => retrievePayableOrder(id ?? ""),
    enabled: !!id,
    staleTime: 0,
  })
}
