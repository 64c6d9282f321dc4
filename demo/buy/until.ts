/** A pause grows with the wait, so that waiting for minutes costs little. */
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1000

/**
 * Reads again and again until what was read is enough, or the deadline has passed.
 * @returns the last thing read, enough or not: the caller says what is missing
 */
export async function until<T>(
  read: () => Promise<T>,
  isEnough: (value: T) => boolean,
  deadlineMs: number
): Promise<T> {
  const deadline = Date.now() + deadlineMs
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.2, LONGEST_PAUSE_MS)) {
    const value = await read()
    if (isEnough(value) || Date.now() > deadline) {
      return value
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
