/** What becomes of a server at the step that it was caught at. */
export type Effect = "kill" | "exception" | "hang"

/**
 * One exact step of a running Medusa, as `preload.mjs` sees it: a `statement` to Postgres with its values
 * as JSON behind it, a `call` to a gateway ("POST /path"), or the `body` of a request ("POST /path").
 */
export type Step = {
  kind: "statement" | "call" | "body"
  /** Regular expression, case and line breaks ignored. */
  pattern: string
  /** `sent`: it has left and its end is unknown. `committed`: the transaction it belonged to is. */
  moment: "before" | "sent" | "after" | "committed"
  /** Only a statement that found or changed something. */
  rows?: boolean
}

/** A step, and what happens there once `turns` have passed by (1: the first). */
export type Trap = Step & { name: string; effect: Effect; turns: number }
