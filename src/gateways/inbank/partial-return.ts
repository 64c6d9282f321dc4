import { textOf } from "../answer-values"
import type { GatewayTruth } from "../contract"
import { GatewayError } from "../errors"
import type { HttpAnswer } from "../http-client"
import type { Context } from "./context"
import { returnPayload } from "./payloads"
import { decimalOf, field, recordAt, uuidOf } from "./reading"
import { portal, type Refund } from "./refund-step"
import { mismatch } from "./session"
import { unclear } from "./write"

/**
 * Refunds a part (inbank.md 4, partial return): a draft of a new contract version, then its
 * confirmation, without which nothing is returned. The draft is remembered before it is confirmed;
 * a repeat confirms that one and never drafts again. Throws GatewayError.
 */
export async function returnPart(context: Context, refund: Refund): Promise<GatewayTruth> {
  const { transaction, key, remember } = refund
  const name = `refund_${key}`
  const known = uuidOf(transaction.gatewayIds[name])
  if (known !== null) {
    return confirm(context, refund, known, true)
  }
  await requirePossible(context, refund)
  const versionUuid = await draft(context, refund)
  await remember(name, versionUuid)
  return confirm(context, refund, versionUuid, false)
}

/** The names inside `options` are not documented: none at all means not possible. */
async function requirePossible({ send }: Context, refund: Refund): Promise<void> {
  const { transaction, contractUuid, amount } = refund
  const { reference } = transaction
  const values = { contractUuid }
  const { json } = await send({ call: "changeOptions", method: "GET", reference, values })
  const options = recordAt(json ?? {}, "options")
  if (!options || Object.keys(options).length === 0) {
    throw portal(
      reference,
      amount,
      "its contract cannot be changed now (at the earliest the day after, once it is paid out)",
      "NO_CHANGE_OPTIONS"
    )
  }
}

/** A draft that is never confirmed moves nothing, so a lost answer may be followed by a new one. */
async function draft({ send }: Context, refund: Refund): Promise<string> {
  const { transaction, contractUuid, amount } = refund
  const { reference } = transaction
  let answer: HttpAnswer
  try {
    answer = await send({
      call: "versions",
      method: "POST",
      reference,
      values: { contractUuid },
      body: returnPayload(amount, reference),
    })
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "unknown_result") {
      throw new GatewayError(
        "unavailable",
        `Inbank did not answer when the return of ${amount} of ${reference} was drafted; nothing was returned. Please try again.`,
        { code: error.code, cause: error }
      )
    }
    throw error
  }
  const json = answer.json ?? {}
  const versionUuid = uuidOf(field(json, "uuid"))
  if (versionUuid === null) {
    throw mismatch(transaction, "a draft without an id")
  }
  const change = recordAt(recordAt(json, "sourceContractChange") ?? {}, "contractChangeDetails")
  const said = field(change ?? {}, "returnAmount") ?? null
  if (said !== null && decimalOf(said, amount.currency)?.equals(amount) !== true) {
    throw mismatch(transaction, "a draft over another amount")
  }
  return versionUuid
}

/**
 * Confirms a draft; a lost answer is followed by the same once more. No call shows a version, so a
 * refusal of one that may have been confirmed before stays unclear.
 */
async function confirm(
  { send, options }: Context,
  refund: Refund,
  versionUuid: string,
  wasTried: boolean
): Promise<GatewayTruth> {
  const { transaction, contractUuid } = refund
  const { method, body } = options.confirmVersion
  const write = { name: `partial return ${versionUuid}`, transaction }
  let lost: unknown
  for (const attempt of [1, 2]) {
    try {
      const { json } = await send({
        call: "confirmVersion",
        method,
        reference: transaction.reference,
        values: { contractUuid, versionUuid },
        ...(body ? { body } : {}),
      })
      if (textOf(field(json ?? {}, "status"))?.toUpperCase() === "DRAFT") {
        throw unclear(write)
      }
      return refund.truth(versionUuid)
    } catch (error) {
      if (!(error instanceof GatewayError)) {
        throw error
      }
      const isLost = error.kind === "unknown_result"
      if (!isLost && attempt === 1 && (!wasTried || error.retryable)) {
        throw error
      }
      lost = error
      if (!isLost) {
        break
      }
    }
  }
  throw unclear(write, lost)
}
