import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { processCallbacks, type SeveralCallbacks } from "../../lib/api/callbacks"
import { useText } from "../../lib/use-text"
import { queryKeys } from "../query-keys"

/** Has several callbacks processed again, and tells how many are due. */
export function useProcessCallbacks(onDone: () => void) {
  const { t, locale } = useText()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (several: SeveralCallbacks) => processCallbacks(several),
    onSuccess: (count) => {
      toast.success(t("callbacks.several.done", { total: count.toLocaleString(locale) }))
      void cache.invalidateQueries({ queryKey: queryKeys.callbacks })
      onDone()
    },
    // What was counted may be another number by now: it is counted again.
    onError: () => cache.invalidateQueries({ queryKey: [...queryKeys.callbacks, "count"] }),
  })
}
