import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { verifyCallback } from "../../lib/api/callbacks"
import { causeText } from "../../lib/callbacks/cause"
import { useText } from "../../lib/use-text"
import { queryKeys } from "../query-keys"

/** Verifies a refused callback again; `onGenuine` is told which callback it has become. */
export function useVerifyCallback(id: string, onGenuine: (callbackId: string) => void) {
  const { t } = useText()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => verifyCallback(id),
    onSuccess: ({ callback_id, cause }) => {
      void cache.invalidateQueries({ queryKey: queryKeys.callbacks })
      if (callback_id) {
        toast.success(t("callbacks.verify.genuine"))
        onGenuine(callback_id)
      } else {
        toast.warning(t("callbacks.verify.refused", { cause: causeText(cause ?? "", t) }))
      }
    },
    onError: (error) => toast.error(error.message),
  })
}
