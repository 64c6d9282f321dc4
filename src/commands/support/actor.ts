import type { Given } from "./define-command"

/** Option of every command that moves something: who decided, for the payment's timeline. */
export const actorOption = { actor: { type: "string", default: "command" } } as const

/** A user id, or `command` when nobody was named. */
export function actorOf({ options }: Given): string {
  return String(options.actor)
}
