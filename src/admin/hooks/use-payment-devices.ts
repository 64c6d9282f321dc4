import { useQuery } from "@tanstack/react-query"
import { listPaymentDevices } from "../lib/api/payment-accounts"
import { queryKeys } from "./query-keys"

/** The devices of an account; asks for none while it is not known. */
export function usePaymentDevices(account: string | undefined) {
  return useQuery({
    queryKey: queryKeys.devices(account ?? ""),
    queryFn: () => listPaymentDevices(account ?? ""),
    enabled: !!account,
  })
}
