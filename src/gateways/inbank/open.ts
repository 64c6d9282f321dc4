import { textOf } from "../answer-values"
import { isSecureUrl } from "../common-options"
import type { Opened, OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { isAllowedHost } from "./hosts"
import { requireFinanced } from "./limits"
import type { InbankOptions } from "./options"
import { createPayload } from "./payloads"
import { field, uuidOf, type Fields } from "./reading"
import { mismatch } from "./session"
import { stateOf } from "./status"

const MINUTE_MS = 60_000

/**
 * Opens a session (inbank.md 3). A lost answer is GatewayError unavailable: there is no key to
 * repeat it under and no list to look it up in, but nobody was sent to that session, so nobody can
 * complete it.
 */
export async function open(context: Context, request: OpenRequest): Promise<Opened> {
  const { options, send, now } = context
  const { transaction } = request
  const { reference } = transaction
  await requireFinanced(context, transaction)
  // Whole seconds, as they are sent.
  const second = Math.floor(now() / 1000) * 1000
  const expiresAt = new Date(second + options.sessionTtlMinutes * MINUTE_MS)
  const body = createPayload(request, options, expiresAt)
  try {
    const { json } = await send({ call: "sessions", method: "POST", reference, body })
    return { ...openedBy(json ?? {}, transaction, options), expiresAt }
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "unknown_result") {
      throw new GatewayError(
        "unavailable",
        `Inbank did not answer when ${reference} was opened. Please try again.`,
        { code: error.code, cause: error }
      )
    }
    throw error
  }
}

/** Reads the answer, whose names are known from clients only, and checks it. */
function openedBy(
  json: Fields,
  transaction: TransactionFacts,
  options: InbankOptions
): Omit<Opened, "expiresAt"> {
  const id = uuidOf(field(json, "uuid") ?? field(json, "posSessionUuid"))
  if (id === null) {
    throw mismatch(transaction, "no session id")
  }
  const status = textOf(field(json, "status"), 64) ?? "pending"
  const state = stateOf(status) ?? "pending"
  if (state === "authorized" || state === "captured") {
    throw mismatch(transaction, `a new session that is ${status}`)
  }
  if (state !== "pending") {
    throw new GatewayError("declined", `Inbank did not open ${transaction.reference}: ${status}`, {
      code: status,
    })
  }
  return {
    gatewayId: id,
    redirectUrl: paymentUrl(textOf(field(json, "redirectUrl"), 2048), transaction, options),
    snapshot: { status, product_code: options.productCode },
  }
}

/** Only a secure page on a configured host may see the shopper. */
function paymentUrl(
  text: string | null,
  { reference }: TransactionFacts,
  { paymentHosts }: InbankOptions
): string {
  if (text === null) {
    throw new GatewayError("invalid", `Inbank named no page to send ${reference} to`, {
      code: "NO_PAYMENT_URL",
    })
  }
  const url = isSecureUrl(text) ? new URL(text) : null
  if (!url || url.username || url.password || !isAllowedHost(url.host, paymentHosts)) {
    throw new GatewayError(
      "invalid",
      `Inbank named a payment page for ${reference} that is not on an allowed host; ` +
        "if the host is theirs, add it to paymentHosts",
      { code: "UNSAFE_PAYMENT_URL" }
    )
  }
  return url.href
}
