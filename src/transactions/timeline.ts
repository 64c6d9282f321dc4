import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listEvents, type TimelineEvent } from "../modules/payment-journal/store"

export type TimelinePage = {
  /** Newest first; `actor` is the name of the person in `cause`, null when it was none. */
  events: (TimelineEvent & { actor: string | null })[]
  /** Where the next page begins, or null. */
  next: string | null
}

/** A page of a payment's timeline, with the names of the people in it. */
export async function timelineOf(
  container: MedusaContainer,
  transactionId: string,
  { after, limit }: { after?: string; limit: number }
): Promise<TimelinePage> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // One more than shown tells whether another page follows.
  const found = await listEvents(db, transactionId, { after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const names = await namesOf(container, shown)
  return {
    events: shown.map((event) => ({ ...event, actor: names.get(event.cause ?? "") ?? null })),
    next: found.length > limit ? shown[limit - 1].id : null,
  }
}

type User = { id: string; email: string; first_name?: string | null; last_name?: string | null }

async function namesOf(container: MedusaContainer, events: TimelineEvent[]) {
  const ids = [...new Set(events.flatMap(({ cause }) => (cause?.startsWith("user_") ? cause : [])))]
  if (ids.length === 0) {
    return new Map<string, string>()
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: ids },
  })
  return new Map(
    (data as User[]).map(({ id, email, first_name, last_name }) => [
      id,
      [first_name, last_name].filter(Boolean).join(" ") || email,
    ])
  )
}
