import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { unseen } from "../unseen"
import type { Context } from "./context"
import { fetchContract, isWithdrawn } from "./credit-contract"
import { uuidOf } from "./reading"
import { mismatch, readSession, type Session } from "./session"
import { truthOf } from "./truth"

/**
 * Asks the gateway about a payment by the id that we stored; ids of callbacks are never fetched. A
 * payment without an id was never opened as far as we know, and one that the gateway does not know
 * may be lagging: both are pending, and only expiry ends the wait. Sessions do not tell that a contract
 * was withdrawn later, so the contract of a payment that we know as captured is read as well.
 */
export async function inquire(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  if (transaction.gatewayId === null) {
    return unseen(transaction, "no session known")
  }
  try {
    const session = await fetchSession(context, transaction)
    const truth = truthOf(session, transaction, context.options)
    return await withWithdrawal(context, transaction, truth)
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "not_found") {
      return unseen(transaction, "not_found")
    }
    throw error
  }
}

/** A contract that cannot be read now is read by the next inquiry; the session's answer stands. */
async function withWithdrawal(
  context: Context,
  transaction: TransactionFacts,
  truth: GatewayTruth
): Promise<GatewayTruth> {
  const contractUuid = transaction.gatewayIds.creditContractUuid
  const isOld = truth.state === "captured" && transaction.captured.isPositive()
  if (!isOld || !contractUuid || context.options.productKind === "nextMonth") {
    return truth
  }
  try {
    const contract = await fetchContract(context, transaction, contractUuid)
    return isWithdrawn(contract) ? { ...truth, refunded: truth.captured } : truth
  } catch (error) {
    if (error instanceof GatewayError) {
      return truth
    }
    throw error
  }
}

/** The session as it is now. Throws GatewayError. */
export async function fetchSession(
  { send }: Context,
  transaction: TransactionFacts
): Promise<Session> {
  const { gatewayId, reference } = transaction
  const posSessionUuid = uuidOf(gatewayId)
  if (posSessionUuid === null) {
    throw new GatewayError(
      "invalid",
      `${reference} has no usable session id, so Inbank cannot be asked about it`
    )
  }
  const values = { posSessionUuid }
  const { json } = await send({ call: "session", method: "GET", values, reference })
  return readSession(json, transaction)
}

/**
 * The session, before or after we act on it: it must be this payment as far as it says. Throws
 * GatewayError invalid RESPONSE_MISMATCH otherwise. The amount is left out: what a partial return
 * makes of it is not documented.
 */
export async function fetchToAct(
  context: Context,
  transaction: TransactionFacts
): Promise<Session> {
  const session = await fetchSession(context, transaction)
  const { id, reference, amount } = session
  if (
    (id !== null && id !== uuidOf(transaction.gatewayId)) ||
    (reference !== null && reference !== transaction.reference) ||
    (amount !== null && amount.currency !== transaction.amount.currency)
  ) {
    throw mismatch(transaction, "another payment")
  }
  return session
}
