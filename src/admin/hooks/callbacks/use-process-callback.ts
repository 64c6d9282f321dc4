import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { processCallback } from "../../lib/api/callbacks"
import { resultText } from "../../lib/callbacks/cause"
import { useText } from "../../lib/use-text"
import { queryKeys } from "../query-keys"

/** Processes a callback again, and tells how that ended. */
export function useProcessCallback(id: string, onDone: () => void) {
  const { t } = useText()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => processCallback(id, reason),
    onSuccess: ({ result, status }) => {
      const text = result ? resultText(result, t) : t(`callbacks.status.${status}`)
      toast.success(t("callbacks.process.done", { result: text }))
      void cache.invalidateQueries({ queryKey: queryKeys.callbacks })
      void cache.invalidateQueries({ queryKey: queryKeys.medusaOrders })
      onDone()
    },
  })
}
