import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { hurryAll } from "../fleet/errands"
import type { World } from "../fleet/world"
import { checkLosses, type Losses } from "./losses"

/** Longer than the sweep that finds what was cut off takes to come round, a few times over. */
const DEADLINE_MS = 600_000

/**
 * What is wrong once everything has had its time: captures and refunds that Medusa wrote down and no gateway has
 * heard of are as old as they must be to count as cut off. Resolves with the last look.
 */
export async function checkAtLast(
  world: World,
  progress: (text: string) => void,
  deadlineMs = DEADLINE_MS
): Promise<Losses> {
  const { databaseUrl: url, ledger } = world
  for (const table of ["capture", "refund"]) {
    await sql(`update ${table} set created_at = created_at - interval '3 minutes'`, [], url)
  }
  let last: Losses | null = null
  let told = ""
  const look = async () => {
    await hurryAll(ledger.payments, url)
    last = await checkLosses(world)
    const { lost, twice, unpaid, unequal } = last
    const counts = [lost, twice, unpaid, unequal].map((one) => one.length).join(", ")
    if (counts !== told) {
      progress(`lost, twice, unpaid, unequal so far: ${counts}`)
      told = counts
    }
    return isClean(last)
  }
  await eventually(look, "books in order", deadlineMs).catch(() => undefined)
  return last ?? checkLosses(world)
}

/** What must be empty is. */
export function isClean({ lost, twice, unpaid, unequal }: Losses): boolean {
  return [lost, twice, unpaid, unequal].every((one) => one.length === 0)
}
