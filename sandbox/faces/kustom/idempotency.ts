import type { Answer } from "../../core/call"
import type { Clock } from "../../core/clock"

/** The name is Klarna's; nobody has seen a Kustom one (kustom.md 6.3). */
export const IDEMPOTENCY_HEADER = "Klarna-Idempotency-Key"

/** How long a key is remembered, ms. */
const LIFETIME = 24 * 3_600_000

/**
 * Answers of operations by their keys. Only the key counts: the same one with another amount, or
 * for another order, is given the first answer and does nothing (kustom.md 6.3). A refused call did
 * nothing, so its key stays free: after a CONFLICT the same key is to be used again (6.4).
 */
export class Idempotency {
  private readonly answers = new Map<string, { answer: Answer; until: Date }>()

  /** @param key undefined does the work every time */
  once(clock: Clock, key: string | undefined, work: () => Answer): Answer {
    const known = key === undefined ? undefined : this.answers.get(key)
    if (known && known.until > clock.now()) {
      return known.answer
    }
    const answer = work()
    if (key !== undefined) {
      this.answers.set(key, { answer, until: clock.after(LIFETIME) })
    }
    return answer
  }

  clear(): void {
    this.answers.clear()
  }
}
