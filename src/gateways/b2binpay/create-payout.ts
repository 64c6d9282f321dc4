import { GatewayError } from "../errors"
import type { Context } from "./context"
import { ALREADY_SENT } from "./failure"
import { findPayout, payoutIdOf } from "./payout"
import { calculatePayload, feeOf, payoutPayload, type PayoutOrder } from "./payout-payload"
import { field, resourceOf } from "./reading"
import { payoutIdempotencyKey } from "./references"

/**
 * Makes a payout, at most once by its Idempotency-Key, and returns its id (b2binpay.md 6). One whose
 * answer was lost, or that was made before, is found by our name of it. Throws GatewayError
 * unknown_result when it stays unclear: repeat with the same key.
 */
export async function createPayout(
  context: Context,
  key: string,
  order: PayoutOrder
): Promise<string> {
  const { reference, trackingId } = order
  const fee = await proposedFee(context, order)
  let cause: unknown
  try {
    const answer = await context.send({
      what: "payout",
      reference,
      method: "POST",
      path: "/payout/",
      headers: { "idempotency-key": payoutIdempotencyKey(key) },
      body: payoutPayload(order, fee),
      changes: true,
    })
    const made = payoutIdOf(resourceOf(field(answer, "data")))
    if (made?.reference === trackingId) {
      return made.id
    }
  } catch (error) {
    const isUnclear =
      error instanceof GatewayError &&
      (error.kind === "unknown_result" ||
        (error.kind === "conflict" && error.code === ALREADY_SENT))
    if (!isUnclear) {
      throw error
    }
    cause = error
  }
  return (await find(context, order)) ?? unclear(order, cause)
}

/** What the chain costs; a gateway without that call decides by itself. */
async function proposedFee(context: Context, order: PayoutOrder): Promise<string | null> {
  try {
    const answer = await context.send({
      what: "fee of a payout",
      reference: order.reference,
      method: "POST",
      path: "/payout/calculate/",
      body: calculatePayload(order),
    })
    return feeOf(answer)
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "not_found") {
      return null
    }
    throw error
  }
}

async function find(context: Context, order: PayoutOrder): Promise<string | null> {
  try {
    return await findPayout(context, order.trackingId, order.reference)
  } catch (error) {
    return unclear(order, error)
  }
}

function unclear({ reference, trackingId }: PayoutOrder, cause: unknown): never {
  throw new GatewayError(
    "unknown_result",
    `It is not known whether B2BinPay made the payout ${trackingId} for ${reference}. Repeat the refund unchanged, or look it up in B2BinPay; do not start another one.`,
    { cause }
  )
}
