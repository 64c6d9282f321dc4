const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PATTERNS = [
  UUID,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  /^kevt_[A-Za-z0-9]{22}$/,
  /^Z-\d{6}$/,
  /^[A-Z0-9]{8}$/,
  /^[A-Z0-9]{8}-\d$/,
]

/**
 * What an answer must equal to be like a recorded one: the same names and values, where ids and
 * moments may be others of the same form.
 * @param free names whose value only has to be of the same kind
 */
export function like(recorded: unknown, free: readonly string[] = [], name = ""): unknown {
  if (free.includes(name)) {
    return recorded === null ? null : expect.any(Object(recorded).constructor)
  }
  if (Array.isArray(recorded)) {
    return recorded.map((entry) => like(entry, free))
  }
  if (typeof recorded === "object" && recorded !== null) {
    const entries = Object.entries(recorded)
    return Object.fromEntries(entries.map(([key, value]) => [key, like(value, free, key)]))
  }
  const pattern =
    typeof recorded === "string" ? PATTERNS.find((one) => one.test(recorded)) : undefined
  return pattern ? expect.stringMatching(pattern) : recorded
}
