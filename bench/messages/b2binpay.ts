import { createHmac } from "node:crypto"
import { B2BINPAY_ACCOUNT } from "../../sandbox/accounts"
import { digits, token, type JournalRow } from "../load/journal-rows"
import { AMOUNT, json, urlOf, type GatewayMessages } from "./gateway-messages"

const ACCOUNT = "b2binpay_main"

/** JSON:API with the transfer included; status, amount, tracking id and time under HMAC-SHA256. */
function message(row: JournalRow, secret: string) {
  const time = new Date().toISOString().replace("Z", "000Z")
  const transfer = { status: 2, amount: AMOUNT }
  const signed = `${transfer.status}${transfer.amount}${row.reference}${time}`
  const transferId = digits()
  return {
    method: "POST" as const,
    path: urlOf(ACCOUNT, row),
    headers: json,
    body: JSON.stringify({
      data: {
        type: "deposit",
        id: row.gatewayId,
        attributes: { tracking_id: row.reference, status: 3, target_paid: AMOUNT },
        relationships: {
          currency: { data: { type: "currency", id: "978" } },
          wallet: { data: { type: "wallet", id: "4127" } },
          transfer: { data: { type: "transfer", id: transferId } },
        },
      },
      included: [
        {
          type: "transfer",
          id: transferId,
          attributes: { op_id: Number(row.gatewayId), op_type: 1, ...transfer },
        },
      ],
      meta: { time, sign: createHmac("sha256", secret).update(signed).digest("hex") },
    }),
  }
}

export const b2binpay: GatewayMessages = {
  gateway: "b2binpay",
  rows: {
    account: ACCOUNT,
    currency: "EUR",
    reference: () => token("B"),
    gatewayId: digits,
  },
  paid: (row) => message(row, B2BINPAY_ACCOUNT.callbackSecret),
  forged: (row) => message(row, "somebody else's"),
}
