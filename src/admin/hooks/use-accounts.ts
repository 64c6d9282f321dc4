import { useQuery } from "@tanstack/react-query"
import { listPaymentAccounts } from "../lib/api/payment-accounts"
import { queryKeys } from "./query-keys"

/** The accounts of all gateways. */
export function useAccounts() {
  return useQuery({ queryKey: queryKeys.accounts, queryFn: listPaymentAccounts })
}
