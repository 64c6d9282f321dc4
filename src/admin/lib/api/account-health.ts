/** Where an account's payments happen. */
export type AccountMode = "live" | "test" | "sandbox" | "unknown"

/** What the configuration alone says about an account. */
export type AccountConfiguration = {
  mode: AccountMode
  /** Host of the gateway's API that the account calls. */
  host: string
  /** Upper-case codes that the gateway takes, or any. */
  currencies: string[] | "any"
  /** What the gateway is given with each payment, `{txn_id}` for the payment; null where nothing is. */
  urls: { return: string; cancel: string; callback: string | null } | null
  /** What has to be entered in the gateway's portal; null where nothing has to be. */
  webhook_url: string | null
  sends_callbacks: boolean
  callbacks_sent: "always" | "on_request"
  /** Seconds after a callback at which the gateway repeats it; null where that is not documented. */
  retries_after: number[] | null
  gives_up_after: number | null
  can_check: boolean
}

export type CallbackStatus = "new" | "in_progress" | "waiting" | "done" | "ignored" | "failed"

export type SeenCallback = {
  id: string
  /** The event under the gateway's own name; empty for a refused one. */
  label: string
  cause: string | null
  status: CallbackStatus
  result: string | null
  transaction_id: string | null
  received_at: string
}

/** One thing that a person should know; `facts` belong into the sentence of its code. */
export type Finding = {
  code: string
  severity: "error" | "warning" | "note"
  /** Keys in `_at` are ISO times, in `_seconds` durations. */
  facts: Record<string, string | number>
}

export type Silence = {
  state: "off" | "idle" | "heard" | "partly" | "quiet" | "silent"
  hours: number
  started: number
  paid: number
  heard: number
  paid_unheard: number
}

export type CallbackCounts = {
  hours: number
  /** A count that has reached it says "at least". */
  limit: number
  verified: number
  hint: number
  refused: number
  inquiry: number
  statuses: Record<CallbackStatus, number>
}

/** How an account is doing, as `GET /admin/payment-accounts/:account` tells. */
export type AccountHealth = {
  checked_at: string
  counts: CallbackCounts
  last_verified: SeenCallback | null
  last_refused: SeenCallback | null
  unsettled_callback: SeenCallback | null
  unfinished_payment: { id: string; state: string; created_at: string } | null
  silence: Silence
  retry: { callback: SeenCallback; until: string | null; next: string | null } | null
  clock: {
    database_ahead_ms: number
    gateway_ahead_ms: number | null
    gateway_seen_at: string | null
  }
  alarms: Finding[]
}

/** What the gateway says to the account's credentials. */
export type CredentialCheck = {
  result: "accepted" | "refused" | "unreachable" | "unsupported"
  message: string | null
  code: string | null
  correlation_id: string | null
}

/** What became of a call to the account's public callback URL. */
export type SelfTest = {
  url: string
  arrived: boolean
  duration_ms: number | null
  findings: Finding[]
}
