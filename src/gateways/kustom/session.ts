import { textOf } from "../answer-values"
import type { TransactionFacts } from "../contract"
import type { Money } from "../money"
import { readMerchantData, type MerchantData } from "./merchant-data"
import { amountsIn, field, idOf, mismatch, type Fields } from "./reading"

/** A payment on a device as Kustom knows it (kustom.md 3.3). */
export type Session = {
  id: string
  /** As answered; null when there is none. */
  status: string | null
  deviceId: string | null
  /** The order in Order Management, once there is one. */
  orderId: string | null
  amount: Money
  ours: MerchantData | null
}

/** Takes an answer apart. Throws GatewayError invalid for one that cannot be used. */
export function readSession(answer: Fields, transaction: TransactionFacts): Session {
  const id = idOf(field(answer, "session_id"))
  if (id === null) {
    throw mismatch(transaction, "no usable session_id")
  }
  const orderId = field(answer, "order_id")
  if (orderId !== undefined && orderId !== null && idOf(orderId) === null) {
    throw mismatch(transaction, "an unusable order_id")
  }
  return {
    id,
    status: textOf(field(answer, "status"), 64),
    deviceId: idOf(field(answer, "device_id")),
    orderId: idOf(orderId),
    amount: amountsIn(answer, transaction).required(answer, "order_amount"),
    ours: readMerchantData(field(answer, "merchant_data")),
  }
}
