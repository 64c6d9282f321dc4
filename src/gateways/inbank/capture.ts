import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { requireDetails } from "./capture-details"
import type { Context } from "./context"
import { requireContract } from "./contracts"
import { assignIdentifiers } from "./identifiers"
import { fetchToAct } from "./inquire"
import { mismatch, type Session } from "./session"
import { stateOf } from "./status"
import { truthOf } from "./truth"
import { writeOnce } from "./write"

/**
 * Approves a granted contract, or activates a rental one (inbank.md 4, acting). A contract is
 * approved as a whole, so the amount must be all of it. Accepted is not yet active: the truth may
 * still say authorized, and a callback tells the end. Throws GatewayError.
 */
export async function capture(
  context: Context,
  transaction: TransactionFacts,
  amount: Money
): Promise<GatewayTruth> {
  const { options, send } = context
  const { reference } = transaction
  requireWhole(transaction, amount)
  const before = await fetchToAct(context, transaction)
  const truth = (session: Session, note?: string) => truthOf(session, transaction, options, note)
  requireAmount(truth(before), transaction)
  if (stateOf(before.status) === "captured") {
    return truth(before)
  }
  const isRent = options.productKind === "rent"
  const ended = impossible(before, transaction)
  if (ended) {
    throw ended
  }
  if (stateOf(before.status) !== "authorized") {
    throw new GatewayError(
      "conflict",
      `Inbank has not granted ${reference} yet (${before.status}); it can be captured once it has.`,
      { code: "NOT_GRANTED" }
    )
  }
  const details = isRent ? requireDetails(transaction) : null
  const contractUuid = requireContract(before, transaction, "approval")
  if (details) {
    await assignIdentifiers(context, transaction, contractUuid, details)
  }
  const call = isRent ? "activation" : "approval"
  return writeOnce({
    name: call,
    transaction,
    before,
    send: () => send({ call, method: "POST", reference, values: { contractUuid } }),
    look: () => fetchToAct(context, transaction),
    isDone: ({ status }) => stateOf(status) === "captured",
    impossible: (now) => impossible(now, transaction),
    truth,
  })
}

/** Refuses what Inbank cannot do: a part, another currency. */
function requireWhole({ amount: whole, reference }: TransactionFacts, amount: Money): void {
  if (!amount.equals(whole)) {
    throw new GatewayError(
      "invalid",
      `Inbank approves a contract as a whole: capture all ${whole} of ${reference}, not ${amount}.`,
      { code: "AMOUNT_NOT_WHOLE" }
    )
  }
}

/** What is approved must be what was opened. */
function requireAmount({ amount }: GatewayTruth, transaction: TransactionFacts): void {
  if (amount?.equals(transaction.amount) !== true) {
    throw mismatch(transaction, amount ? "another amount" : "no usable amount")
  }
}

function impossible({ status }: Session, { reference }: TransactionFacts): GatewayError | null {
  const state = stateOf(status)
  return state === "declined" || state === "cancelled" || state === "expired"
    ? new GatewayError(
        "declined",
        `Inbank says that ${reference} is ${status}, so nothing can be captured any more.`,
        { code: status }
      )
    : null
}
