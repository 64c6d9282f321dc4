import { isClean } from "../check/at-last"
import type { Losses } from "../check/losses"

/** What became of one part of the run. */
export type Result = {
  part: string
  /** What went wrong around the servers, in a sentence's words. */
  title: string
  /** Why it was not tried, where it was not. */
  missing?: string
  kills: number
  losses: Losses
  /** Figures beside the counts: what they are of, and how many. */
  notes: [what: string, figure: string][]
  /** What broke the part off. */
  error?: string
  seconds: number
}

export const noLosses = (): Losses => ({
  payments: 0,
  acknowledged: 0,
  lost: [],
  twice: [],
  unpaid: [],
  stray: [],
  unequal: [],
  told: [],
})

export function isGood({ losses, error }: Result): boolean {
  return !error && isClean(losses)
}
