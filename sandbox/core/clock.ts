/** Sandbox time: the wall clock for every timestamp, a scaled one for every wait. */
export interface Clock {
  /** How many times faster than real time schedules run. */
  readonly scale: number
  /** The wall clock. Signatures carry it, so it is never scaled. */
  now(): Date
  /** The wall-clock moment a wait of `ms` scheduled milliseconds ends. */
  after(ms: number): Date
  /** Runs `task` after `ms` scheduled milliseconds (divided by the scale). Returns how to call it off. */
  schedule(ms: number, task: () => void): () => void
  /** Runs `task` after `ms` real milliseconds. */
  later(ms: number, task: () => void): void
  /** Resolves after `ms` real milliseconds, or at once when the clock stops. */
  pause(ms: number): Promise<void>
  /** Calls off everything scheduled. */
  stop(): void
}

/** Longest wait a timer of Node can hold, ms. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * @param scale 1 is real time, 100 runs callback retries and expiry a hundred times faster
 * @throws when the scale is not a positive number
 */
export function createClock(scale = 1): Clock {
  if (!Number.isFinite(scale) || scale <= 0) {
    throw new Error(`The sandbox clock scale must be a positive number, not "${scale}"`)
  }
  const pending = new Map<NodeJS.Timeout, () => void>()

  const start = (ms: number, task: () => void, onStop: () => void) => {
    const timer = setTimeout(
      () => {
        pending.delete(timer)
        task()
      },
      Math.min(Math.max(ms, 0), LONGEST_TIMER)
    )
    timer.unref()
    pending.set(timer, onStop)
    return () => {
      clearTimeout(timer)
      pending.delete(timer)
    }
  }

  return {
    scale,
    now: () => new Date(),
    after: (ms) => new Date(Date.now() + ms / scale),
    schedule: (ms, task) => start(ms / scale, task, () => undefined),
    later: (ms, task) => void start(ms, task, () => undefined),
    pause: (ms) => new Promise((resolve) => start(ms, resolve, resolve)),
    stop() {
      for (const [timer, onStop] of pending) {
        clearTimeout(timer)
        onStop()
      }
      pending.clear()
    },
  }
}
