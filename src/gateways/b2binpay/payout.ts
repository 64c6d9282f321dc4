import { GatewayError } from "../errors"
import type { Context } from "./context"
import { field, plainText, resourceOf, resourcesOf, wholeOf, type Resource } from "./reading"
import { operation, payoutStatus, transferStatus } from "./status"
import { listTransfers, transfersOf, type Transfer } from "./transfers"

/** A payout and how it stands: `done` only when its transfer is confirmed (b2binpay.md 6). */
export type Payout = {
  id: string
  reference: string | null
  state: "pending" | "done" | "failed"
  /** Why it failed. */
  reason: string
  /** When its transfer ended, if the gateway tells. */
  at: Date | null
}

/** A payout of an answer, as far as it names itself; null when it is none. */
export function payoutIdOf(
  resource: Resource | null
): { id: string; reference: string | null } | null {
  return resource?.id
    ? { id: resource.id, reference: plainText(field(resource.attributes, "tracking_id")) }
    : null
}

/** A payout with its transfer, which takes a second call where the first does not include it. */
export async function fetchPayout(
  context: Context,
  payoutId: string,
  reference: string
): Promise<Payout> {
  const answer = await context.send({
    what: "payout inquiry",
    reference,
    method: "GET",
    path: `/payout/${payoutId}`,
  })
  const resource = resourceOf(field(answer, "data"))
  const known = payoutIdOf(resource)
  if (resource === null || known?.id !== payoutId) {
    throw new GatewayError(
      "unavailable",
      `B2BinPay's answer about the payout ${payoutId} of ${reference} is about something else`,
      { code: "ANSWER_UNREADABLE" }
    )
  }
  const included = transfersOf(resourcesOf(field(answer, "included"))).filter(
    (one) => one.operationId === payoutId && one.operationType === operation.payout
  )
  const transfers =
    included.length > 0
      ? included
      : (await listTransfers(context, payoutId, operation.payout, reference)).transfers
  return { ...known, ...standing(wholeOf(field(resource.attributes, "status")), transfers) }
}

/** Payouts by our name of them; rows are compared here too (9, filters). */
export async function findPayout(
  { send }: Context,
  trackingId: string,
  reference: string
): Promise<string | null> {
  const answer = await send({
    what: "search for the payout",
    reference,
    method: "GET",
    path: `/payout/?filter[tracking_id]=${encodeURIComponent(trackingId)}&page[size]=10`,
  })
  return (
    resourcesOf(field(answer, "data"))
      .map(payoutIdOf)
      .find((one) => one?.reference === trackingId)?.id ?? null
  )
}

/** Money that went out counts whatever else is said; only what can no longer go out has failed. */
function standing(
  status: string | null,
  transfers: readonly Transfer[]
): Pick<Payout, "state" | "reason" | "at"> {
  const { confirmed, failed, cancelled } = transferStatus
  const done = transfers.find((one) => one.status === confirmed)
  if (done) {
    return { state: "done", reason: "", at: done.at }
  }
  const ended = transfers.filter((one) => one.status === failed || one.status === cancelled)
  if (ended.length < transfers.length) {
    return { state: "pending", reason: "", at: null }
  }
  const last = ended.at(-1)
  if (last) {
    const reason = last.status === failed ? "transfer_failed" : "transfer_cancelled"
    return { state: "failed", reason, at: last.at }
  }
  return status === payoutStatus.canceled
    ? { state: "failed", reason: "request_rejected", at: null }
    : { state: "pending", reason: "", at: null }
}
