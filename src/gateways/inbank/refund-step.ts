import type { GatewayTruth, Remember, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"

/** A refund as the steps of it need it. */
export type Refund = {
  transaction: TransactionFacts
  amount: Money
  /** Medusa's refund id. */
  key: string
  contractUuid: string
  remember: Remember
  /** What is true once it has happened; `id` is the gateway's of it. */
  truth: (id: string, note?: string) => GatewayTruth
}

/** What to do where the API cannot. */
export function portal(reference: string, amount: Money, why: string, code = "USE_PORTAL") {
  return new GatewayError(
    "unsupported",
    `Inbank cannot refund ${amount} of ${reference} by its API: ${why}. Use the Partner Portal, then record the refund.`,
    { code }
  )
}
