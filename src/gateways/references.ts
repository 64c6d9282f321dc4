import { GatewayError } from "./errors"

/** Letters and digits of a ULID. */
const LENGTH = 26

/** Highest attempt that every gateway's references have room for. */
const MAX_ATTEMPT = 99

/**
 * The last 26 letters and digits of a Medusa id after its prefix: a whole ULID, so references made
 * of it are as unique as the id and always the same for it. Throws GatewayError invalid.
 */
export function coreOf(id: string): string {
  const text = id
    .slice(id.indexOf("_") + 1)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(-LENGTH)
  if (text.length === 0) {
    throw new GatewayError("invalid", "A reference needs an id with letters or digits")
  }
  return text
}

/** An attempt to open one session, counted from 1. Throws GatewayError invalid beyond 99. */
export function requireAttempt(attempt: number): number {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > MAX_ATTEMPT) {
    throw new GatewayError(
      "invalid",
      `A payment session can be tried 1 to ${MAX_ATTEMPT} times; start a new session`
    )
  }
  return attempt
}

/** The attempt in two digits. Throws GatewayError invalid. */
export function twoDigits(attempt: number): string {
  return String(requireAttempt(attempt)).padStart(2, "0")
}
