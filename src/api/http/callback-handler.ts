import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { findAccount } from "../../accounts/registry"
import { receiveCallback, type ReceivedCallback } from "../../callbacks/receive-callback"
import { unstoredCallbacks } from "../../callbacks/unstored"
import { answerProbe } from "./answer-probe"
import { rawCallbackOf } from "./raw-callback"
import { PAYMENT_CALLBACK_RECEIVED } from "../../events"
import { within } from "./within"

/** Seconds that a gateway is asked to wait when the database is away. */
const RETRY_AFTER = "30"

/**
 * Milliseconds that storing may take. Without a database Medusa's pool waits a whole minute for a
 * connection, and no gateway waits that long for its answer. A row that is stored later after all
 * is settled by the sweep, and the gateway's next delivery is a duplicate of it.
 */
const PATIENCE_MS = 5000

/**
 * Takes one server callback and answers as its gateway wants, after COMMIT. Settling starts by an
 * event once the answer is out; losing that event costs seconds, not money: the sweep finds the row.
 */
export async function handleCallback(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const account = findAccount(
    req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE),
    req.params.gateway
  )
  if (!account) {
    res.status(404).json({ success: false })
    return
  }
  const methods = account.gateway.callbackMethods ?? ["POST"]
  if (!methods.some((method) => method === req.method)) {
    res.set("allow", methods.join(", ")).status(405).json({ success: false })
    return
  }
  const raw = rawCallbackOf(req)
  if (await answerProbe(req, res, { account, raw, patienceMs: PATIENCE_MS })) {
    return
  }
  const received = await receiveOrNull(req, { account, channel: "server", raw, now: Date.now() })
  if (!received) {
    res.set("retry-after", RETRY_AFTER).status(503).json({ success: false })
    return
  }
  const { status, contentType, body } = received.answer
  res.status(status).set("content-type", contentType).send(body)
  if (received.callbackId) {
    await announce(req, received.callbackId)
  }
}

async function receiveOrNull(
  req: MedusaRequest,
  envelope: Parameters<typeof receiveCallback>[1]
): Promise<ReceivedCallback | null> {
  try {
    const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return await within(PATIENCE_MS, receiveCallback(db, envelope))
  } catch (error) {
    unstoredCallbacks.note(envelope.account.key, envelope.now)
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(
      `A callback for ${envelope.account.key} could not be stored; asked the gateway to send it again`,
      error as Error
    )
    return null
  }
}

async function announce(req: MedusaRequest, callbackId: string): Promise<void> {
  try {
    await req.scope
      .resolve(Modules.EVENT_BUS)
      .emit({ name: PAYMENT_CALLBACK_RECEIVED, data: { id: callbackId } })
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(
      `Callback ${callbackId} is stored, but its event was not sent; the sweep will settle it`
    )
    logger.debug(String(error))
  }
}
