import { backgroundJobs } from "../background/background-jobs"
import { watchRecorded } from "../settling/watch-recorded"

export const config = { name: "verified-payments-watch-recorded", schedule: { interval: 30_000 } }

/** Finds captures and refunds that Medusa has recorded and a dying process has never sent. */
export default backgroundJobs.job(config.name, config.schedule.interval, (container) =>
  watchRecorded(container)
)
