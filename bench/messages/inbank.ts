import { createHmac, randomUUID } from "node:crypto"
import { INBANK_ACCOUNT } from "../../sandbox/accounts"
import { token, type JournalRow } from "../load/journal-rows"
import { urlOf, type GatewayMessages } from "./gateway-messages"

const ACCOUNT = "inbank_main"

/** A form of three fields, HMAC-SHA512 over timestamp, dot and message. */
function message(row: JournalRow, key: string) {
  const text = JSON.stringify({
    pos_session_uuid: row.gatewayId,
    event: "contract_activated",
    status: "completed",
    purchase_reference: row.reference,
    // Another message each time.
    receipt: randomUUID(),
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const hmac = createHmac("sha512", key).update(`${timestamp}.${text}`).digest("hex")
  return {
    method: "POST" as const,
    path: urlOf(ACCOUNT, row),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ message: text, timestamp, hmac }).toString(),
  }
}

export const inbank: GatewayMessages = {
  gateway: "inbank",
  rows: {
    account: ACCOUNT,
    currency: "EUR",
    reference: () => token("I"),
    gatewayId: () => randomUUID(),
  },
  paid: (row) => message(row, INBANK_ACCOUNT.apiKey),
  forged: (row) => message(row, "somebody else's"),
}
