import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { abortPaymentTransaction } from "../lib/api/payment-transactions"
import { useText } from "../lib/use-text"
import { queryKeys } from "./query-keys"

/** Ends a payment on its device, and says so where the customer was faster. */
export function useAbortPayment(id: string) {
  const { t } = useText()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => abortPaymentTransaction(id),
    onSuccess: (transaction) => {
      cache.setQueryData(queryKeys.transaction(id), transaction)
      if (transaction.state === "captured" || transaction.state === "authorized") {
        toast.warning(t("inPerson.abort.tooLate"))
      }
    },
    onError: (error) => {
      toast.error(error.message)
      return cache.invalidateQueries({ queryKey: queryKeys.transaction(id) })
    },
  })
}
