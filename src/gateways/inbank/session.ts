import { textOf } from "../answer-values"
import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { decimalOf, field, recordAt, uuidOf, type Fields } from "./reading"

/** A session as it was answered (inbank.md 4); null for what was not said. */
export type Session = {
  id: string | null
  status: string
  /** Null also when the amount is unusable; `saysAmount` tells which. */
  amount: Money | null
  /** Rent answers with status and ids alone. */
  saysAmount: boolean
  reference: string | null
  contractId: string | null
  applicationId: string | null
  productCode: string | null
}

/** An answer that cannot be about this payment. Nothing may follow from it. */
export function mismatch(transaction: TransactionFacts, what: string): GatewayError {
  return new GatewayError(
    "invalid",
    `Inbank answered about ${transaction.reference} with ${what}; nothing was changed, ask their support`,
    { code: "RESPONSE_MISMATCH" }
  )
}

/** Takes an answer apart, names in either spelling. Throws GatewayError RESPONSE_MISMATCH. */
export function readSession(json: Fields | null, transaction: TransactionFacts): Session {
  const status = json && textOf(field(json, "status"), 64)
  if (!json || !status) {
    throw mismatch(transaction, "something that is no session")
  }
  const id = field(json, "uuid") ?? null
  if (id !== null && uuidOf(id) === null) {
    throw mismatch(transaction, "an unusable id")
  }
  const [total, currency] = [field(json, "totalAmount"), textOf(field(json, "currency"), 8)]
  const isCurrency = currency !== null && /^[A-Z]{3}$/i.test(currency)
  return {
    id: uuidOf(id),
    status,
    amount: isCurrency ? decimalOf(total, currency) : null,
    saysAmount: (total ?? null) !== null || currency !== null,
    reference: textOf(field(recordAt(json, "purchase") ?? {}, "purchaseReference"), 128),
    contractId: uuidOf(field(json, "creditContractUuid")),
    applicationId: uuidOf(field(json, "creditApplicationUuid")),
    productCode: textOf(field(json, "productCode"), 100),
  }
}
