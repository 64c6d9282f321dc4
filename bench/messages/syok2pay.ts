import { createHmac, randomUUID } from "node:crypto"
import { SYOK2PAY_ACCOUNT } from "../../sandbox/accounts"
import { token, type JournalRow } from "../load/journal-rows"
import { AMOUNT, json, urlOf, type GatewayMessages } from "./gateway-messages"

const ACCOUNT = "syok2pay_main"
const { merchantCode, secretKey, acquirer } = SYOK2PAY_ACCOUNT

/** Fields joined by bars under HMAC-SHA256 (the full form). */
function message(row: JournalRow, key: string) {
  const at = String(Math.floor(Date.now() / 1000))
  const signed = [merchantCode, row.reference, AMOUNT, "MYR", at].join("|")
  return {
    method: "POST" as const,
    path: urlOf(ACCOUNT, row),
    headers: {
      ...json,
      "x-timestamp": at,
      "x-signature": createHmac("sha256", key).update(signed).digest("hex"),
    },
    body: JSON.stringify({
      merchant_code: merchantCode,
      reference_no: row.reference,
      txn_id: row.gatewayId,
      txn_status: "SUCCESS",
      status_code: "SUCCESS",
      amount: AMOUNT,
      currency: "MYR",
      gateway: acquirer,
      // Another message each time: the plugin knows a repeated one by all that it says.
      receipt: randomUUID(),
    }),
  }
}

export const syok2pay: GatewayMessages = {
  gateway: "syok2pay",
  rows: {
    account: ACCOUNT,
    currency: "MYR",
    reference: () => token("S"),
    gatewayId: () => token("TX"),
  },
  paid: (row) => message(row, secretKey),
  forged: (row) => message(row, "sk_somebody_else"),
}
