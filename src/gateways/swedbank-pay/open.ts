import type { Opened, OpenRequest, TransactionFacts } from "../contract"
import { isSecureUrl } from "../common-options"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import type { SwedbankPayOptions } from "./options"
import { mismatch, readOrder, type PaymentOrder } from "./order"
import { createPayload } from "./payloads"
import { snapshotOf } from "./snapshot"
import { meaningOf } from "./status"

/**
 * Opens a payment (swedbank-pay.md 3). A lost answer is GatewayError unavailable: the order cannot
 * be looked up without its id, and nobody was sent to it, so nobody can pay it. A used reference is
 * conflict DUPLICATE_REFERENCE, for the next attempt.
 */
export async function open({ send, options }: Context, request: OpenRequest): Promise<Opened> {
  const { transaction } = request
  const { reference } = transaction
  const body = createPayload(request, options)
  try {
    const path = "/psp/paymentorders"
    const { json } = await send({ call: "create", method: "POST", path, reference, body })
    return openedBy(readOrder(json, transaction), transaction, options)
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "unknown_result") {
      throw new GatewayError(
        "unavailable",
        `Swedbank Pay did not answer when ${reference} was opened. Please try again.`,
        { code: error.code, correlationId: error.correlationId, cause: error }
      )
    }
    throw error
  }
}

/** Checks the echo before anyone is sent anywhere. */
function openedBy(
  order: PaymentOrder,
  transaction: TransactionFacts,
  options: SwedbankPayOptions
): Opened {
  if (order.amount.currency !== transaction.amount.currency) {
    throw mismatch(transaction, "another currency")
  }
  if (!order.amount.equals(transaction.amount)) {
    throw mismatch(transaction, "another amount")
  }
  if (meaningOf(order.status) !== "open") {
    throw mismatch(transaction, `the status ${order.status}`)
  }
  return {
    gatewayId: order.id,
    redirectUrl: paymentUrl(order, transaction, options),
    // No expiry is documented for the order itself; a link to it works for 28 days (3).
    expiresAt: null,
    snapshot: snapshotOf(order),
  }
}

/** Only a secure page on a configured host may see the shopper. */
function paymentUrl(
  { operations }: PaymentOrder,
  { reference }: TransactionFacts,
  { paymentHosts }: SwedbankPayOptions
): string {
  const href = operations.find(
    ({ rel, method }) => rel === "redirect-checkout" && method === "GET"
  )?.href
  if (href === undefined) {
    throw new GatewayError(
      "invalid",
      `Swedbank Pay named no payment page for ${reference}; ask them to enable redirect for this account`,
      { code: "NO_PAYMENT_URL" }
    )
  }
  const url = isSecureUrl(href) ? new URL(href) : null
  if (!url || url.username || url.password || !paymentHosts.includes(url.host)) {
    throw new GatewayError(
      "invalid",
      `Swedbank Pay named a payment page for ${reference} that is not on an allowed host; ` +
        "if the host is theirs, add it to paymentHosts",
      { code: "UNSAFE_PAYMENT_URL" }
    )
  }
  return url.href
}
