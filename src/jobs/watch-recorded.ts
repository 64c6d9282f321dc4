import type { MedusaContainer } from "@medusajs/framework/types"
import { watchRecorded } from "../settling/watch-recorded"

/** Finds captures and refunds that Medusa has recorded and a dying process has never sent. */
export default async function watchRecordedJob(container: MedusaContainer) {
  await watchRecorded(container)
}

export const config = { name: "verified-payments-watch-recorded", schedule: { interval: 30_000 } }
