import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { checkCredentials, runSelfTest } from "../lib/api/payment-accounts"
import { queryKeys } from "./query-keys"

/** What a person can have tried for an account: its credentials, and its public URL. */
export function useAccountActions(account: string) {
  return {
    check: useTried(account, checkCredentials),
    selfTest: useTried(account, runSelfTest),
  }
}

export type AccountActions = ReturnType<typeof useAccountActions>

/** Something to try, and what it has shown last; a try that fails leaves that standing. */
function useTried<Result>(account: string, tried: (account: string) => Promise<Result>) {
  const cache = useQueryClient()
  const [result, setResult] = useState<Result>()
  const { mutate, isPending } = useMutation({
    mutationFn: () => tried(account),
    onSuccess: (shown) => setResult(shown),
    onError: (error) => toast.error(error.message),
    // A gateway that has answered has told its time.
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.health(account) }),
  })
  return { run: () => mutate(), isRunning: isPending, result }
}
