import type { GatewayTruth, Movement, Remember, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { requireRefundable } from "../refund-guard"
import type { Context } from "./context"
import { requireContract } from "./contracts"
import { fetchToAct } from "./inquire"
import { returnPart } from "./partial-return"
import { portal, type Refund } from "./refund-step"
import { stateOf } from "./status"
import { truthOf } from "./truth"
import { withdraw } from "./withdrawal"

/**
 * Refunds exactly this amount (inbank.md 4): all that is left withdraws the contract, less is a
 * partial return, each only where the account has switched it on. Sessions and contracts do not tell
 * what was refunded, so the truth counts on from what we knew. Throws GatewayError.
 */
export async function refund(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string,
  remember: Remember
): Promise<GatewayTruth> {
  const left = transaction.captured.minus(transaction.refunded)
  requireRefundable(transaction, amount, left)
  const isWhole = amount.equals(left)
  requireConfigured(context, transaction, amount, isWhole)
  const session = await fetchToAct(context, transaction)
  if (!["captured", "cancelled"].includes(stateOf(session.status) ?? "")) {
    throw new GatewayError(
      "invalid",
      `Inbank says that ${transaction.reference} is ${session.status}, so there is nothing to refund.`,
      { code: "NOT_CAPTURED" }
    )
  }
  const truth = (id: string, note?: string): GatewayTruth => {
    const known = truthOf(session, transaction, context.options, note)
    const movement: Movement = { kind: "refund", id, amount, at: null, reference: key }
    return {
      ...known,
      state: "captured",
      authorized: transaction.authorized,
      captured: transaction.captured,
      refunded: transaction.refunded.plus(amount),
      movements: [...known.movements, movement],
    }
  }
  const contractUuid = requireContract(session, transaction, "refund")
  const step: Refund = { transaction, amount, key, contractUuid, remember, truth }
  return isWhole ? withdraw(context, step) : returnPart(context, step)
}

/** Only calls that this account may make; the portal is there for the rest (inbank.md 4). */
function requireConfigured(
  { options }: Context,
  { reference }: TransactionFacts,
  amount: Money,
  isWhole: boolean
): void {
  const { productKind, refunds, paths } = options
  const why =
    (productKind === "nextMonth" && "Pay next month has no contract of its own") ||
    (productKind === "rent" && !isWhole && "rentals have no partial return") ||
    (productKind === "rent" && !paths.withdrawal && "no withdrawal of rentals is documented") ||
    (isWhole && !refunds.full && "refunds.full is switched off") ||
    (!isWhole && !refunds.partial && "refunds.partial is switched off")
  if (why) {
    throw portal(reference, amount, why)
  }
}
