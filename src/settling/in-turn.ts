import pLimit from "p-limit"
import { rush, type Rush } from "../callbacks/rush"

/**
 * Payments that this process converges side by side. Each holds a database connection for its lock
 * while Medusa's workflows need further ones from the same pool (ten by default): without a limit a
 * burst of callbacks would take every connection and wait for one more for ever.
 */
const PARALLEL = 3

/** In a rush. Three carts keep JavaScript's only thread busy without a pause in which to answer. */
const PARALLEL_IN_RUSH = 1

type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Makes work wait until few enough others are at it. */
export function turnsOf(rush: Pick<Rush, "isOn">): InTurn {
  const always = pLimit(PARALLEL)
  const inRush = pLimit(PARALLEL_IN_RUSH)
  return (work) => (rush.isOn(performance.now()) ? inRush(() => always(work)) : always(work))
}

export const inTurn = turnsOf(rush)
