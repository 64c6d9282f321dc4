import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import type { Account } from "../../accounts/account"
import { receiveCallback } from "../../callbacks/receive-callback"
import { PAYMENT_CALLBACK_RECEIVED } from "../../events"
import type { RawCallback } from "../../gateways/contract"
import type { ProviderContainer } from "./provider-container"

/**
 * Writes a message of `POST /hooks/payment/<provider>` into the journal. Medusa has already
 * answered 200 and dropped the query string, so this road is only as good as the gateway's
 * reconciliation; shops should give gateways our own callback URL.
 */
export async function forwardWebhook(
  container: ProviderContainer,
  account: Account,
  payload: ProviderWebhookPayload["payload"]
): Promise<void> {
  const raw: RawCallback = {
    method: "POST",
    query: "",
    headers: lowerCased(payload.headers),
    body: bytesOf(payload.rawData),
    transactionId: null,
    remoteAddress: null,
  }
  const { callbackId } = await receiveCallback(container.__pg_connection__, {
    account,
    channel: "server",
    raw,
    now: Date.now(),
  })
  if (callbackId) {
    await container.event_bus?.emit({ name: PAYMENT_CALLBACK_RECEIVED, data: { id: callbackId } })
  }
}

/** A Redis event bus turns a Buffer into `{ type: "Buffer", data: [...] }`. */
function bytesOf(raw: unknown): Buffer {
  if (Buffer.isBuffer(raw)) {
    return raw
  }
  const data = (raw as { data?: unknown } | null)?.data
  return Array.isArray(data) ? Buffer.from(data) : Buffer.from(typeof raw === "string" ? raw : "")
}

function lowerCased(headers: Record<string, unknown>): RawCallback["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      value as string | string[] | undefined,
    ])
  )
}
