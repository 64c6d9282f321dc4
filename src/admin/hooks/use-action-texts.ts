import type { TransactionAction, TransactionSummary } from "../lib/api/transactions"
import { formatMoney } from "../lib/money"
import { actionKey } from "../lib/transaction/action-key"
import { useText, type TextKey } from "../lib/use-text"

/** Actions after which the money is gone. */
const FINAL: ReadonlySet<string> = new Set(["refund_stray", "refund", "cancel"])

/**
 * What an action is called, and what exactly it will do. `amount` is the one that was chosen, decimal
 * text in major units; the action's whole amount when left out.
 */
export function useActionTexts(
  { gateway_label, account }: TransactionSummary,
  action: TransactionAction,
  amount = action.amount?.amount
) {
  const { t, locale } = useText()
  const currency = action.amount?.currency_code ?? ""
  const values = {
    amount: amount ? formatMoney(amount, currency, locale) : "",
    gateway: gateway_label ?? account,
  }
  const text = (part: "label" | "title" | "text" | "confirm") =>
    t(`transaction.actions.${actionKey(action)}.${part}` as TextKey, values)
  return {
    label: text("label"),
    title: text("title"),
    text: text("text"),
    confirm: text("confirm"),
    isFinal: FINAL.has(action.name),
  }
}
