import { createHmac } from "node:crypto"
import type { Delivery } from "./deliver"
import { transactionOf } from "./journal"

export const CALLBACK_SECRET = "b2b_sandbox_callback_not_a_real_secret"

export type Transfer = { status: number; amount: unknown }
export type Said = {
  trackingId: string
  depositId: string
  depositStatus: number
  targetPaid: string
  transfer: Transfer | null
  time: string
}

/** What a confirmed transfer of the whole amount is told with (b2binpay.md 5.3). */
export async function paidInFull(txnId: string): Promise<Said> {
  const { reference, gateway_id, amount } = await transactionOf(txnId)
  return {
    trackingId: reference,
    depositId: String(gateway_id),
    depositStatus: 3,
    targetPaid: amount,
    transfer: { status: 2, amount },
    time: new Date().toISOString().replace("Z", "000Z"),
  }
}

/** The signature, written out from the contract: plain concatenation, no separators. */
export function signOf(
  { transfer, depositStatus, trackingId, time }: Said,
  secret: string
): string {
  const text = transfer
    ? `${transfer.status}${transfer.amount}${trackingId}${time}`
    : `${depositStatus}${trackingId}${time}`
  return createHmac("sha256", secret).update(text).digest("hex")
}

/** The callback as it is posted, truly signed unless another signature, or null for none, is given. */
export function asCallback(
  said: Said,
  sign: string | null = signOf(said, CALLBACK_SECRET)
): Delivery {
  const relationships = {
    currency: { data: { type: "currency", id: "978" } },
    wallet: { data: { type: "wallet", id: "4127" } },
    ...(said.transfer ? { transfer: { data: { type: "transfer", id: "70001" } } } : {}),
  }
  const transfer = said.transfer && {
    type: "transfer",
    id: "70001",
    attributes: { op_id: Number(said.depositId), op_type: 1, ...said.transfer },
  }
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      data: {
        type: "deposit",
        id: said.depositId,
        attributes: {
          tracking_id: said.trackingId,
          status: said.depositStatus,
          target_paid: said.targetPaid,
        },
        relationships,
      },
      included: transfer ? [transfer] : [],
      meta: { time: said.time, ...(sign === null ? {} : { sign }) },
    }),
  }
}
