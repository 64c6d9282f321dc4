import { textOf } from "../answer-values"
import type { TransactionFacts } from "../contract"
import type { Context } from "./context"
import { field, flagOf, recordAt, uuidOf } from "./reading"
import { mismatch } from "./session"

/** What matters of a contract (inbank.md 4, application and contract states). */
export type CreditContract = {
  status: string | null
  isTerminated: boolean
  terminationReason: string | null
  /** Whether a full withdrawal is possible; null when not said. */
  withdrawable: boolean | null
}

/** Whether all its money went back; a contract that ended otherwise may have paid nobody. */
export function isWithdrawn({ isTerminated, terminationReason }: CreditContract): boolean {
  return isTerminated && /withdraw/i.test(terminationReason ?? "")
}

/**
 * Reads the contract. Never for Pay next month, where the documentation forbids it. Throws
 * GatewayError.
 */
export async function fetchContract(
  { options, send }: Context,
  transaction: TransactionFacts,
  contractUuid: string
): Promise<CreditContract> {
  const { json } = await send({
    call: options.productKind === "rent" ? "rentContract" : "contract",
    method: "GET",
    reference: transaction.reference,
    values: { contractUuid },
  })
  const fields = json && (recordAt(json, "contract") ?? json)
  const status = fields && textOf(field(fields, "status"), 64)
  const id = (fields && field(fields, "uuid")) ?? null
  if (!fields || !status || (id !== null && uuidOf(id) !== contractUuid)) {
    throw mismatch(transaction, "another contract")
  }
  return {
    status,
    isTerminated: /^terminated$/i.test(status) || textOf(field(fields, "terminatedAt")) !== null,
    terminationReason: textOf(field(fields, "terminationReason"), 64),
    withdrawable: flagOf(field(fields, "withdrawable")),
  }
}
