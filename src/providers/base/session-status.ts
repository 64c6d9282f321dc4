import { PaymentSessionStatus } from "@medusajs/framework/utils"
import type { CommonOptions } from "../../gateways/contract"
import type { Transaction } from "../../modules/payment-journal/store"
import { isReturned } from "../../settling/is-returned"

/**
 * The session status that a transaction's evidence allows. A captured payment is `authorized` too:
 * had we answered `captured`, a completion that fails later would refund the customer at the
 * gateway behind the merchant's back (research/medusa-core.md 6.8); settling records the capture
 * once the order stands. A payment that needs a person stays `pending`; one whose money has all
 * gone back pays for nothing.
 */
export function sessionStatusOf(
  transaction: Pick<Transaction, "state" | "attention" | "captured" | "refunded">,
  { orderFirst }: Pick<CommonOptions, "orderFirst">
): PaymentSessionStatus {
  if (transaction.attention) {
    return PaymentSessionStatus.PENDING
  }
  if (isReturned(transaction)) {
    return PaymentSessionStatus.CANCELED
  }
  switch (transaction.state) {
    case "authorized":
    case "captured":
      return PaymentSessionStatus.AUTHORIZED
    case "declined":
      return PaymentSessionStatus.ERROR
    case "cancelled":
    case "expired":
      return PaymentSessionStatus.CANCELED
    case "opened":
    case "pending":
      // Lets Medusa place the order before the payment is decided.
      return orderFirst ? PaymentSessionStatus.PENDING_AUTHORIZATION : PaymentSessionStatus.PENDING
  }
}
