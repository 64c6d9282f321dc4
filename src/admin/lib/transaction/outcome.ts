import type { TransactionAction } from "../api/transactions"
import { reasonKeyOf } from "../attention"
import type { TextKey, Translate } from "../use-text"
import { actionKey } from "./action-key"
import { words } from "./event-key"
import type { Performed } from "./perform"

/** What is said after an action. */
export type Outcome = { isWell: boolean; key: TextKey; values?: Record<string, string | number> }

/** How an action ended, from the payment as it is after it: a settling may leave the case open. */
export function outcomeOf(
  action: TransactionAction,
  { transaction, settlement }: Performed,
  t: Translate
): Outcome {
  const { attention, attention_handled_at, order, state } = transaction
  const isOpen = attention && !attention_handled_at
  if (settlement?.status === "retry") {
    return { isWell: false, key: "transaction.outcome.busy" }
  }
  if (isOpen && action.name !== "resolve") {
    const reason = reasonKeyOf(attention)
    return {
      isWell: false,
      key: "transaction.outcome.stillOpen",
      values: { reason: reason ? t(reason) : words(attention) },
    }
  }
  if (action.name === "settle" && order) {
    return {
      isWell: true,
      key: "transaction.outcome.orderPlaced",
      values: { number: order.display_id },
    }
  }
  if (action.name === "inquire") {
    return {
      isWell: true,
      key: "transaction.outcome.asked",
      values: { state: t(`transaction.states.${state}`) },
    }
  }
  return { isWell: true, key: `transaction.actions.${actionKey(action)}.done` as TextKey }
}
