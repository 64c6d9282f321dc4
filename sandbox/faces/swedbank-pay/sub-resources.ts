import type { Claim } from "../../core/payment"
import { statusOf } from "./balances"
import type { SwedbankPayment } from "./order"
import { detailsOf, paidFields } from "./paid"
import { attempts, failures, history, transactions } from "./lists"

type Contents = (payment: SwedbankPayment, told: Claim) => object

/** Name in the order, last segment of its id (which is also what `$expand` calls it), and content. */
interface SubResource {
  name: string
  segment: string
  /** What `$expand` calls it when that is not the segment. */
  expand?: string
  contents: Contents
}

const paid: Contents = (payment, told) => {
  const [first] = payment.order.transactions
  return first
    ? {
        ...paidFields(payment, told, first),
        paymentTokenGenerated: false,
        details: detailsOf(payment, first),
      }
    : {}
}

const cancelled: Contents = (payment, told) => {
  const { transactions: all } = payment.order
  const cancellation = all.find(({ type }) => type === "Cancellation")
  return cancellation && statusOf(payment) === "Cancelled"
    ? {
        cancelReason: cancellation.description,
        ...paidFields(payment, told, all[0]),
        details: detailsOf(payment, all[0]),
      }
    : {}
}

const reversed: Contents = (payment, told) => {
  const { transactions: all } = payment.order
  const latest = all.findLast(({ type }) => type === "Reversal")
  return latest && statusOf(payment) === "Reversed"
    ? { ...paidFields(payment, told, latest), details: detailsOf(payment, all[0]) }
    : {}
}

/** Everything below an order, in the order of the samples. */
export const SUB_RESOURCES: readonly SubResource[] = [
  {
    name: "orderItems",
    segment: "orderitems",
    contents: ({ order }) => ({ orderItemList: order.request.orderItems ?? [] }),
  },
  { name: "urls", segment: "urls", contents: ({ order }) => order.request.urls },
  {
    name: "payeeInfo",
    segment: "payeeinfo",
    contents: ({ order }, told) => ({
      ...order.request.payeeInfo,
      payeeReference: told.reference,
    }),
  },
  {
    name: "payer",
    segment: "payers",
    expand: "payer",
    contents: ({ order }) => order.request.payer,
  },
  { name: "history", segment: "history", contents: history },
  // Only merchant-initiated payments fail today; the sandbox knows none.
  { name: "failed", segment: "failed", contents: () => ({}) },
  {
    name: "aborted",
    segment: "aborted",
    contents: ({ order }) => (order.abortReason ? { abortReason: order.abortReason } : {}),
  },
  { name: "paid", segment: "paid", contents: paid },
  { name: "cancelled", segment: "cancelled", contents: cancelled },
  { name: "reversed", segment: "reversed", contents: reversed },
  { name: "financialTransactions", segment: "financialtransactions", contents: transactions },
  { name: "failedAttempts", segment: "failedattempts", contents: attempts },
  {
    name: "postPurchaseFailedAttempts",
    segment: "postpurchasefailedattempts",
    contents: failures,
  },
  { name: "metadata", segment: "metadata", contents: ({ order }) => order.request.metadata },
]
