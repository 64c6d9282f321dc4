import type { DemoFacts } from "../launch/demo-file"
import { callbackModes, type Wish } from "./arguments"
import { expectationOf } from "./expectations"
import { traitsOf } from "./gateways"
import { inLanes } from "./lanes"
import { failedPurchase, purchase, type PurchaseResult } from "./purchase"

/** More than there are purchases that wait for the reconciler, so that the others pass by them. */
const LANES = 12

/** Every outcome with every callback mode, and every further way to pay; the slowest begin first. */
export function buyAll(demo: DemoFacts, providerId: string): Promise<PurchaseResult[]> {
  const patience = (wish: Wish) => expectationOf(providerId, wish).deadlineMs
  const { outcomes, saleChannels } = traitsOf(providerId)
  const usual = outcomes.flatMap((outcome) =>
    callbackModes.map((callbacks) => ({ outcome, callbacks }))
  )
  const further = saleChannels.map((channel): Wish => ({
    outcome: "paid",
    callbacks: "normal",
    channel,
  }))
  const all: Wish[] = [...usual, ...further].sort((a, b) => patience(b) - patience(a))
  return inLanes(all, LANES, (one) =>
    purchase(demo, providerId, one, () => {}).catch((error: unknown) =>
      failedPurchase(providerId, one, error)
    )
  )
}
