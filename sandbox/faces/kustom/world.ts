import type { KustomAccount } from "../../accounts"
import { Destinations } from "./destinations"
import { Devices } from "./devices"
import { Idempotency } from "./idempotency"

/** What the account has beside its payments. */
export interface World {
  devices: Devices
  /** Kept by a reset, as the Portal keeps them: shops enter them once. */
  destinations: Destinations
  idempotency: Idempotency
}

export const newWorld = (account: KustomAccount): World => ({
  devices: new Devices(account),
  destinations: new Destinations(),
  idempotency: new Idempotency(),
})

/** What `POST /_sandbox/reset` forgets. */
export function resetWorld({ devices, idempotency }: World): void {
  devices.reset()
  idempotency.clear()
}
