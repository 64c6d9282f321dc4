import type { GatewayTruth } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { fetchContract, isWithdrawn, type CreditContract } from "./credit-contract"
import { portal, type Refund } from "./refund-step"
import { writeOnce } from "./write"

/**
 * Refunds all that is left by withdrawing the contract (inbank.md 4, full refund). The contract says
 * whether that is possible and whether it has happened. Throws GatewayError.
 */
export async function withdraw(context: Context, refund: Refund): Promise<GatewayTruth> {
  const { transaction, amount, contractUuid } = refund
  const { reference } = transaction
  const look = () => fetchContract(context, transaction, contractUuid)
  const before = await look()
  if (before.isTerminated) {
    return alreadyTerminated(before, refund)
  }
  if (before.withdrawable === false) {
    throw portal(reference, amount, "its contract cannot be withdrawn", "NOT_WITHDRAWABLE")
  }
  return writeOnce({
    name: "withdrawal",
    transaction,
    before,
    send: () =>
      context.send({ call: "withdrawal", method: "POST", reference, values: { contractUuid } }),
    look,
    // It stood a moment ago, so this is our doing whatever the reason is called.
    isDone: ({ isTerminated }) => isTerminated,
    impossible: () => null,
    truth: (_, note) => refund.truth(contractUuid, note),
  })
}

/** A withdrawal is what was asked for, ours or the portal's; any other end may have paid nobody. */
function alreadyTerminated(
  contract: CreditContract,
  { transaction: { reference }, contractUuid, truth }: Refund
): GatewayTruth {
  if (isWithdrawn(contract)) {
    return truth(contractUuid, "the contract was withdrawn already")
  }
  throw new GatewayError(
    "conflict",
    `The contract of ${reference} has ended at Inbank (${contract.terminationReason ?? "no reason given"}), so ` +
      "nothing was withdrawn. Find out in the Partner Portal whether the money went back.",
    { code: "TERMINATED" }
  )
}
