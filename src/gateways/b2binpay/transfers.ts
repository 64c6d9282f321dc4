import { dateOf } from "../answer-values"
import type { Context } from "./context"
import { field, idOf, relatedId, resourcesOf, wholeOf, type Resource } from "./reading"

/** A movement on a chain (b2binpay.md 4.2, 4.3). */
export type Transfer = {
  id: string | null
  status: string | null
  operationId: string | null
  operationType: string | null
  confirmations: number | null
  /** Id of its coin. */
  coin: string | null
  at: Date | null
}

/** The transfers among the objects of an answer. */
export function transfersOf(resources: readonly Resource[]): Transfer[] {
  return resources
    .filter(({ type }) => type === "transfer")
    .map((resource) => {
      const { id, attributes } = resource
      const confirmations = field(attributes, "confirmations")
      return {
        id,
        status: wholeOf(field(attributes, "status")),
        operationId: idOf(field(attributes, "op_id")),
        operationType: wholeOf(field(attributes, "op_type")),
        confirmations: isCount(confirmations) ? confirmations : null,
        coin: relatedId(resource, "currency"),
        at: dateOf(field(attributes, "updated_at")) ?? dateOf(field(attributes, "created_at")),
      }
    })
}

/** Blocks that a coin needs, if the objects tell. */
export function neededBlocks(resources: readonly Resource[], coin: string | null): number | null {
  const currency = resources.find(({ type, id }) => type === "currency" && id === coin)
  const blocks = currency && field(currency.attributes, "confirmation_blocks")
  return isCount(blocks) && blocks > 0 ? blocks : null
}

/** Everything that moved for a deposit or payout, and the coins it moved in (4). */
export async function listTransfers(
  { send }: Context,
  operationId: string,
  operationType: string,
  reference: string
): Promise<{ transfers: Transfer[]; included: Resource[] }> {
  const answer = await send({
    what: "transfers",
    reference,
    method: "GET",
    path: `/transfer/?filter[op_id]=${operationId}&filter[op_type]=${operationType}&page[size]=50`,
  })
  return {
    // That the list can be filtered so is inferred.
    transfers: transfersOf(resourcesOf(field(answer, "data"))).filter(
      (one) => one.operationId === operationId && one.operationType === operationType
    ),
    included: resourcesOf(field(answer, "included")),
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
}
