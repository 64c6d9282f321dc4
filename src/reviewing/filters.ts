import type { MedusaContainer } from "@medusajs/framework/types"
import type { CallbackFilters } from "../modules/payment-journal/store"
import { search } from "./search"

/** Filters as people give them: those of the journal, and a text to search for. */
export type GivenFilters = Omit<CallbackFilters, "found"> & { q?: string }

export async function resolveFilters(
  container: MedusaContainer,
  { q, ...filters }: GivenFilters
): Promise<CallbackFilters> {
  return q === undefined ? filters : { ...filters, found: await search(container, q) }
}

/** Those of the wanted callbacks that can be processed again and on which nobody works. */
export function processable(wanted: CallbackFilters): CallbackFilters {
  return {
    ...wanted,
    channels: among(wanted.channels, ["server", "browser"]),
    authenticities: among(wanted.authenticities, ["verified", "hint"]),
    statuses: among(wanted.statuses, ["done", "ignored", "failed", "waiting"]),
  }
}

function among<T>(wanted: T[] | undefined, possible: T[]): T[] {
  return wanted ? possible.filter((one) => wanted.includes(one)) : possible
}
