import { sweepAnnouncements } from "../announcements/announce"
import { backgroundJobs } from "../background/background-jobs"

export const config = { name: "verified-payments-announce-events", schedule: { interval: 10_000 } }

/** Announces events that a crash, an event bus that was away or the admin has left. */
export default backgroundJobs.job(config.name, config.schedule.interval, sweepAnnouncements)
