import {
  capturePayment,
  postToTransaction,
  refundPayment,
  retrieveTransaction,
  type Settlement,
  type TransactionAction,
  type TransactionDetails,
  type TransactionSummary,
} from "../api/transactions"
import { isZero } from "./decimal"

/** What a person has given to an action. */
export type ActionInput = {
  /** Major units; the action's whole amount when left out. */
  amount?: { text: string; number: number }
  details?: Record<string, unknown>
  note?: string
}

/** What came of an action: the payment as it is now, and how settling ended where it was tried. */
export type Performed = { transaction: TransactionDetails; settlement?: Settlement }

/** Does an action; money of an order is moved through Medusa's own API. */
export async function perform(
  transaction: TransactionSummary,
  action: TransactionAction,
  { amount, details, note }: ActionInput = {}
): Promise<Performed> {
  const { id, attention } = transaction
  if (details && action.details) {
    await postToTransaction(id, `${action.details}-details`, details)
  }
  switch (action.name) {
    case "capture":
      await capture(transaction, action, amount)
      return { transaction: await retrieveTransaction(id) }
    case "refund":
      await refundPayment(paymentOf(transaction), amount?.number ?? wholeOf(action))
      return { transaction: await retrieveTransaction(id) }
    case "resolve":
      return performed(await postToTransaction(id, "resolve", { note, reason: attention }))
    default:
      return performed(await postToTransaction(id, action.name.replace("_", "-")))
  }
}

/** Without an amount Medusa captures all it has authorized, whose decimals it alone knows. */
function capture(
  transaction: TransactionSummary,
  action: TransactionAction,
  amount: ActionInput["amount"]
): Promise<unknown> {
  const isAll = !amount || amount.number === wholeOf(action)
  const isFirst = isZero(transaction.medusa?.captured_amount ?? "0")
  return capturePayment(
    paymentOf(transaction),
    isAll && isFirst ? undefined : (amount?.number ?? wholeOf(action))
  )
}

function paymentOf({ medusa }: TransactionSummary): string {
  return medusa?.payment_id ?? ""
}

function wholeOf({ amount }: TransactionAction): number {
  return Number(amount?.amount)
}

function performed({
  payment_transaction: transaction,
  settlement,
}: Awaited<ReturnType<typeof postToTransaction>>): Performed {
  return { transaction, settlement }
}
