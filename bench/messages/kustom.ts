import { createHmac, randomUUID } from "node:crypto"
import { KUSTOM_ACCOUNT } from "../../sandbox/accounts"
import { token, type JournalRow } from "../load/journal-rows"
import { json, type GatewayMessages } from "./gateway-messages"

const ACCOUNT = "kustom_main"
const { merchantId, webhookSecret, formerWebhookSecret } = KUSTOM_ACCOUNT

/** Standard Webhooks, to the one URL of the account: the payment is found by the gateway's id. */
function message(row: JournalRow, secret: string, type = "ipp.session.finalized") {
  const body = JSON.stringify({
    id: `kevt_${randomUUID().replaceAll("-", "")}`,
    merchant_id: merchantId,
    timestamp: new Date().toISOString(),
    type,
    data: { session_id: row.gatewayId, order_id: null, failure_reason: null },
  })
  const id = `msg_${randomUUID()}`
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
  const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")
  return {
    method: "POST" as const,
    path: `/payments/${ACCOUNT}/callback`,
    headers: {
      ...json,
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${mac}`,
    },
    body,
  }
}

/** A genuine callback that announces nothing new: it is kept, looked at and done, nobody is asked. */
export const opened = (row: JournalRow) => message(row, webhookSecret, "ipp.session.created")

export const kustom: GatewayMessages = {
  gateway: "kustom",
  rows: {
    account: ACCOUNT,
    currency: "SEK",
    reference: () => token("K"),
    gatewayId: () => randomUUID(),
  },
  paid: (row) => message(row, webhookSecret),
  forged: (row) => message(row, formerWebhookSecret),
}
