import type { Claim } from "../../core/payment"
import type { SwedbankPayment } from "./order"
import { time } from "./words"

/** The recorded answers list neither authorizations nor cancellations (swedbank-pay.md 4, 10.6). */
const LISTED = ["Sale", "Capture", "Reversal"]

export const transactions = ({ order }: SwedbankPayment, told: Claim) => ({
  financialTransactionsList: order.transactions
    .filter(({ type }) => LISTED.includes(type))
    .map((transaction) => {
      const id = `${told.txnId}/financialtransactions/${transaction.id}`
      return {
        id,
        created: time(transaction.at),
        updated: time(transaction.at),
        type: transaction.type,
        number: transaction.number,
        amount: transaction.amount,
        vatAmount: transaction.vatAmount,
        description: transaction.description,
        payeeReference: transaction.payeeReference,
        receiptReference: transaction.receiptReference,
        orderItems: { id: `${id}/orderitems` },
      }
    }),
})

export const attempts = ({ order }: SwedbankPayment) => ({
  failedAttemptList: order.failedAttempts.map(({ at, ...attempt }) => ({
    created: time(at),
    ...attempt,
  })),
})

/** The list's name has a lower-case p in documents and answers alike; no payeeReference is in it. */
export const failures = ({ order }: SwedbankPayment) => ({
  postpurchaseFailedAttemptList: order.failedOperations.map(({ at, type, number, problem }) => ({
    created: time(at),
    status: "Failed",
    type,
    number,
    problem,
  })),
})

export const history = ({ order }: SwedbankPayment) => ({
  historyList: order.history.map(({ at, ...entry }) => ({ created: time(at), ...entry })),
})
