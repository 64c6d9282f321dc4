import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Turns that a job may miss before its work is done without it: other processes take turns as well. */
const TURNS = 6

/** Milliseconds in which no job counts as late. */
const PATIENCE_MS = 60_000

type Job = {
  run: (container: MedusaContainer) => Promise<unknown>
  everyMs: number
  /** When this process did its work last, in milliseconds; at first, when it learnt of the job. */
  begunAt: number
  isLate: boolean
  isRunning: boolean
}

/**
 * The plugin's scheduled jobs as they run in this process. Medusa with Redis keeps their schedule
 * there and writes it at start-up alone: once Redis is emptied no job ever runs again, and nothing that
 * only a job would notice is done. So each process that settles looks after them (`catchUp`).
 */
export class BackgroundJobs {
  private readonly jobs = new Map<string, Job>()

  constructor(private readonly clock: () => number = Date.now) {}

  /** What Medusa's schedule calls, every `everyMs` milliseconds. */
  job(
    name: string,
    everyMs: number,
    run: Job["run"]
  ): (container: MedusaContainer) => Promise<void> {
    const job = { run, everyMs, begunAt: this.clock(), isLate: false, isRunning: false }
    this.jobs.set(name, job)
    return async (container) => {
      job.begunAt = this.clock()
      job.isLate = false
      await run(container)
    }
  }

  /** Does the work of every job that has not had its turn for long; its failure is logged. */
  async catchUp(container: MedusaContainer): Promise<void> {
    const now = this.clock()
    const late = [...this.jobs].filter(([, { everyMs, begunAt, isLate, isRunning }]) => {
      const patience = isLate ? everyMs : Math.max(TURNS * everyMs, PATIENCE_MS)
      return !isRunning && now - begunAt >= patience
    })
    await Promise.all(late.map(([name, job]) => this.runLate(container, name, job, now)))
  }

  private async runLate(
    container: MedusaContainer,
    name: string,
    job: Job,
    now: number
  ): Promise<void> {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    if (!job.isLate) {
      const seconds = Math.round((now - job.begunAt) / 1000)
      logger.warn(
        `Medusa has not run the job ${name} for ${seconds} s; this process does its work by itself. If Redis was emptied, restart Medusa: its schedule is written at start-up`
      )
    }
    Object.assign(job, { begunAt: now, isLate: true, isRunning: true })
    try {
      await job.run(container)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      logger.error(`The work of the job ${name} failed and is tried again: ${why}`)
    } finally {
      job.isRunning = false
    }
  }
}

export const backgroundJobs = new BackgroundJobs()
