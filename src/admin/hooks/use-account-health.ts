import { useQuery } from "@tanstack/react-query"
import { retrieveAccountHealth } from "../lib/api/payment-accounts"
import { queryKeys } from "./query-keys"

/** Milliseconds between two looks, while the page is in front. */
const INTERVAL = 15_000

/** How an account is doing, looked at again and again. */
export function useAccountHealth(account: string) {
  return useQuery({
    queryKey: queryKeys.health(account),
    queryFn: () => retrieveAccountHealth(account),
    staleTime: 0,
    refetchInterval: INTERVAL,
  })
}
