import type { Message } from "./message"
import { noSamples, type Samples } from "./samples"
import { send, type Target } from "./send"

/** Milliseconds between now and the first due time. */
const RUN_UP_MS = 20

/**
 * Sends every message when it is due, `rate` a second, evenly spaced, whether or not the answers to
 * earlier ones have come. Latency counts from the due time: a server that stalls is charged for every
 * request that had to wait meanwhile, not only for the one that it was working on (coordinated
 * omission). Resolves when the last answer is there.
 */
export async function openLoop(
  target: Target,
  messages: readonly Message[],
  rate: number
): Promise<Samples> {
  const samples = noSamples()
  const begin = performance.now() + RUN_UP_MS
  const dueAt = (index: number) => begin + (index * 1000) / rate
  const answers: Promise<void>[] = []
  while (answers.length < messages.length) {
    const wait = dueAt(answers.length) - performance.now()
    if (wait > 0) {
      await new Promise((done) => setTimeout(done, wait))
    }
    const now = performance.now()
    for (
      let next = answers.length;
      next < messages.length && dueAt(next) <= now;
      next = answers.length
    ) {
      answers.push(send(target, messages[next], dueAt(next), samples))
    }
  }
  await Promise.all(answers)
  return { ...samples, elapsed: performance.now() - begin }
}
