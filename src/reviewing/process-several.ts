import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  countCallbacks,
  listCallbacks,
  reopenCallbacks,
  type CallbackCursor,
  type CallbackFilters,
  type Wish,
} from "../modules/payment-journal/store"
import { processable, resolveFilters, type GivenFilters } from "./filters"

/** Callbacks that one wish may make due: the worker settles these within some minutes. */
export const MAX_AT_ONCE = 1000

const BATCH = 100

/**
 * Makes all callbacks that filters select due again, for the worker to settle. `count` is how many
 * the person was shown: when it is not what is found now, nothing happens. Returns how many are due;
 * throws `MedusaError`.
 */
export async function reopenSeveral(
  container: MedusaContainer,
  filters: GivenFilters,
  count: number,
  wish: Wish
): Promise<number> {
  if (Object.values(filters).every((one) => one === undefined)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Say which callbacks: without a filter all of them would be processed again"
    )
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const wanted = processable(await resolveFilters(container, filters))
  const found = await countCallbacks(db, wanted, MAX_AT_ONCE + 1)
  if (found > MAX_AT_ONCE) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `These are more than ${MAX_AT_ONCE} callbacks. Narrow the filters, for instance by time.`
    )
  }
  if (found !== count) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `The filters select ${found} callbacks by now and not ${count}. Look at them again first.`
    )
  }
  return reopenAll(container, wanted, wish)
}

async function reopenAll(
  container: MedusaContainer,
  wanted: CallbackFilters,
  wish: Wish
): Promise<number> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let reopened = 0
  let cursor: CallbackCursor | undefined
  for (;;) {
    const batch = await listCallbacks(db, wanted, { cursor, limit: BATCH })
    reopened += (
      await reopenCallbacks(
        db,
        batch.map(({ id }) => id),
        wish
      )
    ).length
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) {
      return reopened
    }
    cursor = { towards: "older", at: last.at, id: last.id }
  }
}
