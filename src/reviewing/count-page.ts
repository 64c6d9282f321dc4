import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { countCallbacks } from "../modules/payment-journal/store"
import { processable, resolveFilters, type GivenFilters } from "./filters"
import { MAX_AT_ONCE } from "./process-several"

/** Counted no further than this: nobody needs to know it more exactly. */
const MOST = 10_000

/**
 * How many callbacks filters select, `is_capped` when they are at least so many; and how many of them
 * can be processed again, `may_process` when these are some and not too many for once.
 */
export async function countPage(container: MedusaContainer, filters: GivenFilters) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const wanted = await resolveFilters(container, filters)
  const [count, processableCount] = await Promise.all([
    countCallbacks(db, wanted, MOST),
    countCallbacks(db, processable(wanted), MAX_AT_ONCE + 1),
  ])
  return {
    count,
    is_capped: count === MOST,
    processable: Math.min(processableCount, MAX_AT_ONCE),
    is_processable_capped: processableCount > MAX_AT_ONCE,
  }
}
