import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { requireContract } from "./contracts"
import { fetchToAct, inquire } from "./inquire"
import type { Session } from "./session"
import { stateOf } from "./status"
import { truthOf } from "./truth"
import { writeOnce } from "./write"

/**
 * Refuses a granted contract (inbank.md 4, acting). A session that is not granted yet cannot be
 * cancelled at Inbank, there is no call for it: the truth is returned, and it expires. GatewayError
 * unsupported for a completed one, so that the caller decides on a refund.
 */
export async function cancel(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  const { options, send } = context
  const { reference } = transaction
  if (transaction.gatewayId === null) {
    return inquire(context, transaction)
  }
  const before = await fetchToAct(context, transaction)
  const truth = (session: Session, note?: string) => truthOf(session, transaction, options, note)
  const active = impossible(before, transaction)
  if (active) {
    throw active
  }
  if (stateOf(before.status) !== "authorized") {
    return truth(before)
  }
  const contractUuid = requireContract(before, transaction, "cancellation")
  return writeOnce({
    name: "cancellation",
    transaction,
    before,
    send: () => send({ call: "cancel", method: "POST", reference, values: { contractUuid } }),
    look: () => fetchToAct(context, transaction),
    isDone: ({ status }) => ["cancelled", "declined", "expired"].includes(stateOf(status) ?? ""),
    impossible: (now) => impossible(now, transaction),
    truth,
  })
}

function impossible({ status }: Session, { reference }: TransactionFacts): GatewayError | null {
  return stateOf(status) === "captured"
    ? new GatewayError(
        "unsupported",
        `The contract of ${reference} is active at Inbank, so nothing can be cancelled. Refund the payment instead.`,
        { code: "CAPTURED" }
      )
    : null
}
