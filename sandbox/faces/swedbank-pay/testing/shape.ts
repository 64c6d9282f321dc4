/** Texts whose exact value is part of the contract. */
const WORDS = ["status", "type", "rel", "method", "contentType", "operation", "transactionType"]
/** Lists and numbers that differ without meaning anything. */
const FREE = ["availableInstruments"]

/**
 * Field names with the kinds of their values, so that an answer can be compared with a sample:
 * ids lose their uuids, words of the contract stay, a list of equal entries becomes one.
 */
export function shape(value: unknown, name = ""): unknown {
  if (FREE.includes(name)) {
    return "free"
  }
  if (Array.isArray(value)) {
    const shapes = value.map((entry) => JSON.stringify(shape(entry)))
    return [...new Set(shapes)].map((text) => JSON.parse(text))
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(fields.sort().map(([key, field]) => [key, shape(field, key)]))
  }
  if (typeof value === "string") {
    return WORDS.includes(name) && !value.includes("errordetail") ? value : kindOf(value)
  }
  return typeof value
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

function kindOf(text: string): string {
  if (/^\/psp\//.test(text)) {
    return text.replace(UUID, "<uuid>")
  }
  if (/^https?:\/\/[^/]+(\/[a-z0-9-]+)?\/psp\/paymentorders\//.test(text)) {
    return text.replace(/^.*(?=\/psp\/)/, "").replace(UUID, "<uuid>")
  }
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/.test(text)
  return isTime ? "time" : /^https?:/.test(text) ? "url" : "text"
}
