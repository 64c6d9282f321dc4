const PATTERNS = [
  /^[0-9a-f]{64}$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  /^https?:/,
  /^\d{4,}$/,
  /^\d+\.\d{6,}$/,
]

/**
 * What an answer must equal to be like a recorded one: the same names and values, where ids, moments,
 * addresses, rates and amounts in coins may be others.
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
  if (free.includes(name)) {
    return recorded ? expect.any(Object(recorded).constructor) : recorded
  }
  if (typeof recorded !== "string") {
    return recorded
  }
  const pattern = PATTERNS.find((candidate) => candidate.test(recorded))
  return pattern ? expect.stringMatching(pattern) : recorded
}
