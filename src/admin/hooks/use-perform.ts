import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { TransactionAction, TransactionSummary } from "../lib/api/transactions"
import { outcomeOf } from "../lib/transaction/outcome"
import { perform, type ActionInput } from "../lib/transaction/perform"
import { useText } from "../lib/use-text"
import { queryKeys } from "./query-keys"

/** Does an action about a payment, says how it ended, and has everything around it read anew. */
export function usePerform(transaction: TransactionSummary, action: TransactionAction) {
  const { t } = useText()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (input: ActionInput = {}) => perform(transaction, action, input),
    onSuccess: (performed) => {
      cache.setQueryData(queryKeys.transactionDetails(transaction.id), performed.transaction)
      const { isWell, key, values } = outcomeOf(action, performed, t)
      const say = isWell ? toast.success : toast.warning
      say(t(key, values))
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queryKeys.transactions }),
        cache.invalidateQueries({ queryKey: queryKeys.medusaOrders }),
      ]),
  })
}
