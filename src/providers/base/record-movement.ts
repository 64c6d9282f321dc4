import type { GatewayTruth } from "../../gateways/contract"
import {
  appendEvent,
  recordMovement,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"
import { nextState } from "../../settling/next-state"

/**
 * Writes what a capture, refund or void of ours left at the gateway. The state follows where it
 * may; one that would contradict ours is left to the next inquiry, which asks a person.
 */
export async function recordMovementOf(
  db: Database,
  { id, state }: Transaction,
  truth: GatewayTruth
): Promise<void> {
  const transition = nextState(state, truth.state)
  const to = "to" in transition ? transition.to : state
  await recordMovement(db, id, truth, to)
  if (to !== state) {
    await appendEvent(db, {
      transactionId: id,
      name: "state_changed",
      from: state,
      to,
      amount: (truth.captured.isZero() ? truth.authorized : truth.captured).toDecimal(),
      cause: "medusa",
    })
  }
}
