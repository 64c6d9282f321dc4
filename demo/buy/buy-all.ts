import type { DemoFacts } from "../launch/demo-file"
import { callbackModes, outcomes } from "./arguments"
import { expectationOf } from "./expectations"
import { inLanes } from "./lanes"
import { failedPurchase, purchase, type PurchaseResult } from "./purchase"

/** More than there are purchases that wait for the reconciler, so that the others pass by them. */
const LANES = 12

/** Every outcome with every callback mode; those that take longest begin first. */
export function buyAll(demo: DemoFacts, providerId: string): Promise<PurchaseResult[]> {
  const all = outcomes
    .flatMap((outcome) => callbackModes.map((callbacks) => ({ outcome, callbacks })))
    .sort((a, b) => patience(b) - patience(a))
  return inLanes(all, LANES, (one) =>
    purchase(demo, providerId, one, () => {}).catch((error: unknown) =>
      failedPurchase(providerId, one, error)
    )
  )
}

const patience = ({ outcome, callbacks }: Parameters<typeof failedPurchase>[1]) =>
  expectationOf(outcome, callbacks).deadlineMs
