import { useState } from "react"
import type { TransactionAction, TransactionSummary } from "../lib/api/transactions"
import { readAmount } from "../lib/transaction/decimal"
import { useActionTexts } from "./use-action-texts"
import { usePerform } from "./use-perform"

/** The state of an action's form: what was typed, what is wrong with it, and the way to do it. */
export function useActionForm(
  transaction: TransactionSummary,
  action: TransactionAction,
  onDone: () => void
) {
  const most = action.amount?.amount ?? "0"
  const [amount, setAmount] = useState(most)
  const [details, setDetails] = useState<Record<string, unknown> | null>(null)
  const [note, setNote] = useState("")
  const performing = usePerform(transaction, action)

  const read = action.partial ? readAmount(amount, most) : null
  const problem = read && "problem" in read ? read.problem : null
  const typed = read && "text" in read ? read : undefined
  const texts = useActionTexts(transaction, action, typed?.text)
  const isComplete =
    !problem &&
    (!action.details || details !== null) &&
    (action.name !== "resolve" || note.trim() !== "")

  const submit = () => {
    if (isComplete && !performing.isPending) {
      const input = { amount: typed, details: details ?? undefined, note }
      performing.mutate(input, { onSuccess: onDone })
    }
  }

  return {
    amount,
    setAmount,
    details,
    setDetails,
    note,
    setNote,
    problem,
    texts,
    isComplete,
    submit,
    isPending: performing.isPending,
    error: performing.error,
  }
}
