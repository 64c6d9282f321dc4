/**
 * Works through a list, a few at a time, in the order given.
 * @returns the results in that order
 */
export async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const mine = next++
      results[mine] = await work(items[mine])
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
