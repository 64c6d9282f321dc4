import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  listCallbacks,
  type CallbackCursor,
  type ListedCallback,
} from "../modules/payment-journal/store"
import { resolveFilters, type GivenFilters } from "./filters"
import { listView } from "./list-view"

/**
 * A page of callbacks, and the callbacks beside which the pages before and after it begin; null where
 * there is none.
 */
export async function findCallbackPage(
  container: MedusaContainer,
  filters: GivenFilters,
  { cursor, limit }: { cursor?: CallbackCursor; limit: number }
) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const wanted = await resolveFilters(container, filters)
  // One more than asked for tells whether another page follows.
  const found = await listCallbacks(db, wanted, { cursor, limit: limit + 1 })
  const goesOn = found.length > limit
  const towardsNewer = cursor?.towards === "newer"
  const page: ListedCallback[] = towardsNewer ? found.slice(-limit) : found.slice(0, limit)
  return {
    callbacks: await listView(container, page),
    first: (towardsNewer ? goesOn : !!cursor) ? (page[0] ?? null) : null,
    last: (towardsNewer ? true : goesOn) ? (page.at(-1) ?? null) : null,
  }
}
