import { randomUUID } from "node:crypto"
import { SWEDBANK_PAY_ACCOUNT } from "../../sandbox/accounts"
import { secretOf } from "../../src/gateways/swedbank-pay/callback-secrets"
import { urlKeyOf } from "../../src/gateways/url-key"
import { digits, token, type JournalRow } from "../load/journal-rows"
import { json, urlOf, type GatewayMessages } from "./gateway-messages"

const ACCOUNT = "swedbank-pay_main"
const SECRET = secretOf(SWEDBANK_PAY_ACCOUNT.accessToken)

/** The gateway signs nothing: the proof is the key in the URL, which is ours to make. */
function message(row: JournalRow, secret: string) {
  return {
    method: "POST" as const,
    path: `${urlOf(ACCOUNT, row)}?key=${urlKeyOf(secret, row.id)}`,
    headers: json,
    body: JSON.stringify({
      orderReference: row.reference,
      paymentOrder: { id: row.gatewayId, instrument: "CreditCard", number: Number(digits()) },
    }),
  }
}

export const swedbankPay: GatewayMessages = {
  gateway: "swedbank-pay",
  rows: {
    account: ACCOUNT,
    currency: "SEK",
    reference: () => token("S"),
    gatewayId: () => `/psp/paymentorders/${randomUUID()}`,
  },
  paid: (row) => message(row, SECRET),
  forged: (row) => message(row, "somebody else's"),
}
