/**
 * Looks until `look` returns something truthy, and returns it. Fails with the last thing seen. A deadline
 * only ends what hangs: a machine that runs several servers and a browser at once may be very slow.
 */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false>,
  what: string,
  deadlineMs = 90_000
): Promise<T> {
  const deadline = Date.now() + deadlineMs
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const seen = await look()
      if (seen) {
        return seen
      }
      last = seen
    } catch (error) {
      last = error
    }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(
    `${what}: not within ${deadlineMs} ms (last seen: ${last instanceof Error ? last.message : JSON.stringify(last)})`
  )
}
