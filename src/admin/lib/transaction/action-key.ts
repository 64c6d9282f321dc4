import type { TransactionAction } from "../api/transactions"

const keys = {
  settle: "settleCheck",
  "settle place_order": "settlePlaceOrder",
  refund_stray: "refundStrayRefund",
  "refund_stray void": "refundStrayVoid",
  capture: "capture",
  refund: "refund",
  cancel: "cancel",
  inquire: "inquire",
  resolve: "resolve",
} as const

/** Under which key an action's texts are; its kind decides where it goes two ways. */
export function actionKey({ name, kind }: TransactionAction) {
  const both = `${name} ${kind}`
  return both in keys ? keys[both as keyof typeof keys] : keys[name]
}

/** Asking moves nothing, so nobody has to confirm it. */
export function needsConfirmation({ name }: TransactionAction): boolean {
  return name !== "inquire"
}

/** A choice has to be made before: an amount, details of the gateway's, or a note. */
export function needsForm({ name, partial, details }: TransactionAction): boolean {
  return partial || details !== null || name === "resolve"
}
