const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/

/**
 * What an answer must equal to be like a recorded one: the same names and values, where ids, moments
 * and addresses may be others.
 * @param free names whose value only has to be of the same kind
 */
export function like(recorded: unknown, free: readonly string[] = [], name = ""): unknown {
  if (Array.isArray(recorded)) {
    return recorded.map((entry) => like(entry, free))
  }
  if (typeof recorded === "object" && recorded !== null) {
    const entries = Object.entries(recorded)
    return Object.fromEntries(entries.map(([key, value]) => [key, like(value, free, key)]))
  }
  if (typeof recorded === "number") {
    return free.includes(name) ? expect.any(Number) : recorded
  }
  if (typeof recorded !== "string") {
    return recorded
  }
  const pattern = [UUID, TIME, /^https?:/].find((candidate) => candidate.test(recorded))
  return pattern
    ? expect.stringMatching(pattern)
    : free.includes(name)
      ? expect.any(String)
      : recorded
}
