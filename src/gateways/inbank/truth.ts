import type { GatewayTruth, TransactionFacts } from "../contract"
import type { InbankOptions } from "./options"
import type { Session } from "./session"
import { stateOf } from "./status"

/**
 * What a session says about a payment (inbank.md 4). Id, reference and amount are reported as the
 * gateway gave them, so that the caller compares them with ours. A contract is approved as a whole,
 * and refunds are not told by the session: they are ours to know.
 */
export function truthOf(
  session: Session,
  transaction: TransactionFacts,
  { productKind }: Pick<InbankOptions, "productKind">,
  note?: string
): GatewayTruth {
  // Rent's answer has no amount. The session is asked for by the id that we stored, and nothing can
  // change the amount it was opened with, so that one counts.
  const isUntold = productKind === "rent" && !session.saysAmount
  const amount = isUntold ? transaction.amount : session.amount
  const state = stateOf(session.status)
  const zero = transaction.amount.minus(transaction.amount)
  const isPaid = state === "captured"
  const captured = (isPaid && amount) || zero
  const { contractId, applicationId } = session
  return {
    state: state ?? "pending",
    ...(state === null ? { unknownStatus: session.status } : {}),
    amount,
    authorized: (state === "authorized" && amount) || captured,
    captured,
    refunded: isPaid ? transaction.refunded : zero,
    movements: isPaid
      ? [
          {
            kind: "capture",
            id: contractId ?? String(idOf(session, transaction)),
            amount: captured,
            at: null,
          },
        ]
      : [],
    reference: session.reference,
    gatewayId: idOf(session, transaction),
    gatewayIds: {
      ...(contractId ? { creditContractUuid: contractId } : {}),
      ...(applicationId ? { creditApplicationUuid: applicationId } : {}),
    },
    mode: null,
    snapshot: snapshotOf(session, [isUntold ? "amount not told, as opened" : null, note]),
  }
}

/** An answer without an id is about the session that was asked for. */
function idOf(session: Session, transaction: TransactionFacts): string | null {
  return session.id ?? transaction.gatewayId
}

/** Everything worth keeping of a session, nothing about the customer. */
function snapshotOf(
  session: Session,
  notes: readonly (string | null | undefined)[]
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({
      status: session.status,
      product_code: session.productCode,
      amount: session.amount?.toString(),
      contract: session.contractId,
      application: session.applicationId,
      note: notes.filter(Boolean).join("; ") || null,
    }).filter(([, value]) => value !== null && value !== undefined)
  )
}
