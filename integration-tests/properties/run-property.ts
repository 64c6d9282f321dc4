import fc from "fast-check"
import type { Gateway, TransactionState } from "../../src/gateways/contract"
import type { Connection } from "../support/knex"
import { faultsOf, isForward } from "./invariants"
import { transactionsOf } from "./journal"
import { known } from "./known"
import { perform } from "./perform"
import { comeToRest } from "./rest"
import { beginnings, steps, type Step } from "./step"
import { variants, type Variant } from "./variant"
import { World } from "./world"

/** Sequences that run side by side, each with a journal account of its own. */
const SIDE_BY_SIDE = 4

/** Steps of the longest sequence after its beginning. */
const LONGEST = 10

/** One sequence, with what the account is set to. */
export type Case = { variant: Variant; beginning: Step[]; sequence: Step[] }

let worlds = 0

/** Runs one sequence and throws what is wrong with it. */
export async function runSequence(
  real: Gateway,
  journal: Connection,
  { variant, beginning, sequence }: Case
): Promise<void> {
  const world = new World((++worlds).toString(36).padStart(5, "0"), real, variant, journal)
  const states = new Map<string, TransactionState>()
  const look = async () => {
    const transactions = await transactionsOf(world)
    for (const { id, state } of transactions) {
      const from = states.get(id) ?? "opened"
      if (!isForward(from, state)) {
        throw new Error(`${id} went back from ${from} to ${state}`)
      }
      states.set(id, state)
    }
    return transactions
  }
  for (const step of [...beginning, ...sequence]) {
    await perform(world, step)
    await look()
  }
  await comeToRest(world)
  const faults = faultsOf(world, await look())
  if (faults.length > 0) {
    throw new Error(faults.join("\n"))
  }
}

export type Runs = {
  runs: number
  /** Makes the same sequences again. */
  seed: number
  /** Looks for the shortest sequence that still fails. */
  shrink?: boolean
}

/**
 * Checks the sequences that once failed, then so many random ones of a gateway. Throws fast-check's
 * report of one that fails.
 */
export async function checkSequences(
  real: Gateway,
  journal: Connection,
  { runs, seed, shrink = true }: Runs
): Promise<void> {
  const cases = fc.record({
    variant: variants(real),
    beginning: beginnings,
    sequence: fc.array(steps, { maxLength: LONGEST, size: "max" }),
  })
  for (const one of known[real.id] ?? []) {
    await runSequence(real, journal, one)
  }
  const lanes = Array.from({ length: SIDE_BY_SIDE }, (_, lane) =>
    fc.assert(
      fc.asyncProperty(cases, (one) => runSequence(real, journal, one)),
      { numRuns: Math.ceil(runs / SIDE_BY_SIDE), seed: seed + lane, endOnFailure: !shrink }
    )
  )
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === "rejected")
  if (failed?.status === "rejected") {
    throw failed.reason
  }
}
