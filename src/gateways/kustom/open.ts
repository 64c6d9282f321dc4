import type { Opened, OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { createPayload } from "./payloads"
import { field, idOf, mismatch, type Fields } from "./reading"
import { readSession, type Session } from "./session"
import { sessionSnapshot } from "./snapshot"

/**
 * Puts a payment on the device that staff chose (kustom.md 3.2). Nothing makes a repeat safe, so a
 * lost answer is GatewayError unknown_result and never sent again: the session may be live on the
 * phone, and its callback will tell (3.4). Throws GatewayError.
 */
export async function open(context: Context, request: OpenRequest): Promise<Opened> {
  const { options, ask, now, devices } = context
  const { transaction, device } = request
  if (device === null) {
    throw new GatewayError(
      "invalid",
      `${transaction.reference} needs a device: Kustom takes payments on a phone that staff chooses`,
      { code: "NO_DEVICE" }
    )
  }
  const { id } = await devices.require(device)
  const startedAt = now()
  const { locationId } = options
  const answer = await ask({
    call: "create",
    method: "POST",
    path: `/ipp/v1/sessions${locationId ? `?location_id=${encodeURIComponent(locationId)}` : ""}`,
    reference: transaction.reference,
    body: createPayload(request, id, options, startedAt),
  })
  const session = await requireSame(context, answer, transaction)
  return {
    gatewayId: session.id,
    redirectUrl: null,
    expiresAt: new Date(startedAt + options.sessionTimeoutSeconds * 1000),
    snapshot: sessionSnapshot(session),
  }
}

/** Checks the echo. A session that is not what we asked for is taken off the phone again. */
async function requireSame(
  context: Context,
  answer: Fields,
  transaction: TransactionFacts
): Promise<Session> {
  try {
    const session = readSession(answer, transaction)
    const { amount } = transaction
    if (session.amount.currency !== amount.currency) {
      throw mismatch(transaction, "another currency")
    }
    if (!session.amount.equals(amount)) {
      throw mismatch(transaction, "another amount")
    }
    return session
  } catch (error) {
    const isGone = await takeBack(context, field(answer, "session_id"), transaction)
    throw isGone || !(error instanceof GatewayError) ? error : stillLive(error)
  }
}

/** Whether the session was certainly cancelled. */
async function takeBack(
  { ask }: Context,
  sessionId: unknown,
  { reference }: TransactionFacts
): Promise<boolean> {
  const id = idOf(sessionId)
  if (id === null) {
    return false
  }
  try {
    const path = `/ipp/v1/sessions/${id}/cancel`
    const answer = await ask({ call: "abort", method: "PUT", path, reference })
    return field(answer, "status") === "CANCELLED"
  } catch (error) {
    if (error instanceof GatewayError) {
      return false
    }
    throw error
  }
}

function stillLive(cause: GatewayError): GatewayError {
  return new GatewayError(
    "unknown_result",
    `${cause.message}. It may still be on the phone: cancel it there.`,
    { code: cause.code, cause }
  )
}
