import { useQuery } from "@tanstack/react-query"
import { listPaymentAccounts } from "../lib/api/payment-accounts"
import { queryKeys } from "./query-keys"

/** All configured accounts. */
export function usePaymentAccounts() {
  return useQuery({ queryKey: queryKeys.accounts, queryFn: listPaymentAccounts })
}
