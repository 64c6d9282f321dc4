import type { Message } from "./message"
import { noSamples, type Samples } from "./samples"
import { CONNECTIONS, send, type Target } from "./send"

/**
 * Keeps every connection busy for `seconds`, each with its next message as soon as the former one is
 * answered: how much a server takes at most. Latency counts from sending, so it is that of a full
 * house and no promise. Ends early when the messages run out, which throws: the figure would be wrong.
 */
export async function closedLoop(
  target: Target,
  messages: readonly Message[],
  seconds: number,
  connections = CONNECTIONS
): Promise<Samples> {
  const samples = noSamples()
  const begin = performance.now()
  const end = begin + seconds * 1000
  let next = 0
  const work = async () => {
    while (performance.now() < end) {
      const message = messages[next++]
      if (!message) {
        throw new Error(`${messages.length} messages were too few for ${seconds} s of full load`)
      }
      await send(target, message, performance.now(), samples)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return { ...samples, elapsed: performance.now() - begin }
}
