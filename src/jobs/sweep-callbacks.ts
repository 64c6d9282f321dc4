import { backgroundJobs } from "../background/background-jobs"
import { sweepCallbacks } from "../settling/work-queue"

export const config = { name: "verified-payments-sweep-callbacks", schedule: { interval: 5000 } }

/** Settles callbacks that a crash, a lost event or a waiting time has left. */
export default backgroundJobs.job(config.name, config.schedule.interval, sweepCallbacks)
