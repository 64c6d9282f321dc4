import { useQuery } from "@tanstack/react-query"
import { listPaymentAccounts } from "../lib/api/payment-accounts"
import type { PaymentAccount } from "../lib/api/types"
import { queryKeys } from "./query-keys"

/** The configured accounts that take payments on devices. */
export function useDeviceAccounts() {
  return useQuery({
    queryKey: queryKeys.accounts,
    queryFn: listPaymentAccounts,
    select: withDevices,
  })
}

function withDevices(accounts: PaymentAccount[]) {
  return accounts.filter(({ needs }) => needs.includes("device"))
}
