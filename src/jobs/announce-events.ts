import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepAnnouncements } from "../announcements/announce"

/** Announces events that a crash, an event bus that was away or the admin has left. */
export default async function announceEventsJob(container: MedusaContainer) {
  await sweepAnnouncements(container)
}

export const config = { name: "verified-payments-announce-events", schedule: { interval: 10_000 } }
