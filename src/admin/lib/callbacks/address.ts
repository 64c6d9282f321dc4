import type { CallbackFilters } from "../api/callback-types"

/** What the list shows, as it stands in the address bar: whoever is sent the link sees the same. */
export type CallbackAddress = {
  filters: CallbackFilters
  /** Where the page begins; without it, the newest. */
  after?: string
  /** The list renews itself. */
  follow: boolean
}

const CHANNELS = ["server", "browser", "inquiry"] as const
const AUTHENTICITIES = ["verified", "hint", "refused"] as const
const STATUSES = ["new", "in_progress", "done", "ignored", "waiting", "failed"] as const
const TEXTS = ["q", "account", "gateway", "label", "cause", "transaction_id"] as const
const TIMES = ["received_from", "received_until"] as const

/** Reads what an address says; what it says wrongly is left out, since people edit addresses. */
export function readAddress(params: URLSearchParams): CallbackAddress {
  const filters: CallbackFilters = {}
  for (const name of TEXTS) {
    filters[name] = params.get(name)?.trim().slice(0, 200) || undefined
  }
  for (const name of TIMES) {
    filters[name] = isoOf(params.get(name))
  }
  const status = STATUSES.filter((one) => params.getAll("status").includes(one))
  filters.status = status.length > 0 ? status : undefined
  filters.channel = CHANNELS.find((one) => one === params.get("channel"))
  filters.authenticity = AUTHENTICITIES.find((one) => one === params.get("authenticity"))
  return {
    filters,
    after: params.get("after") || undefined,
    follow: params.get("follow") === "1",
  }
}

export function writeAddress({ filters, after, follow }: CallbackAddress): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    for (const one of [value ?? []].flat()) {
      params.append(name, one)
    }
  }
  if (after) {
    params.set("after", after)
  }
  if (follow) {
    params.set("follow", "1")
  }
  return params
}

/** Whether anything is filtered at all. */
export function hasFilters(filters: CallbackFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

function isoOf(text: string | null): string | undefined {
  const time = Date.parse(text ?? "")
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
