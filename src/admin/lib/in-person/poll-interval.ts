import type { PaymentTransaction } from "../api/types"
import { isOver } from "./progress"

const SOON = 2_000
const LATER = 10_000
const PATIENCE = 60_000

/**
 * Milliseconds until the payment is asked for again, or false for never. Each sign of life begins
 * the first minute anew: people at the counter are looking at the screen.
 *
 * @param transaction undefined while there is no answer yet
 * @param quiet milliseconds since the payment last changed
 */
export function pollInterval(
  transaction: PaymentTransaction | undefined,
  quiet: number
): number | false {
  if (transaction && isOver(transaction)) {
    return false
  }
  return quiet < PATIENCE ? SOON : LATER
}
