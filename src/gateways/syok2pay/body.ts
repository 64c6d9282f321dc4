/** Why a callback's body cannot be used; stable words. */
export type BodyProblem =
  "body_too_large" | "unreadable_body" | "duplicate_keys" | "hostile_keys" | "nested_too_deep"

/** Fields of a message as text; nested values of unknown fields are kept as JSON text. */
export type Fields = ReadonlyMap<string, string>

export type BodyReading = { ok: true; fields: Fields } | { ok: false; problem: BodyProblem }

const MAX_BYTES = 64 * 1024
const MAX_DEPTH = 8
const MAX_PAIRS = 200
const HOSTILE = new Set(["__proto__", "constructor", "prototype"])

/** Fields that we read, so they must be text or numbers. */
const SCALARS = new Set([
  ...["merchant_code", "reference_no", "txn_id", "session_id", "txn_status", "status"],
  ...["status_code", "amount", "currency", "channel", "gateway", "paid_at", "refunded_amount"],
])

/**
 * Reads JSON, JSON inside `{ success, data, trace_id }`, or a form (syok2pay.md 6.1). Anything that
 * two parsers could read differently is a problem, never an exception: the signature would cover
 * one reading and we would act on the other. An empty body has no fields.
 */
export function readBody(body: Buffer, contentType: string): BodyReading {
  if (body.length > MAX_BYTES) {
    return problem("body_too_large")
  }
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body)
  } catch {
    return problem("unreadable_body")
  }
  if (text.trim() === "") {
    return { ok: true, fields: new Map() }
  }
  return /^application\/x-www-form-urlencoded\b/i.test(contentType)
    ? readForm(text)
    : readJson(text)
}

function readForm(text: string): BodyReading {
  const fields = new Map<string, string>()
  const pairs = text.trim().split("&")
  if (pairs.length > MAX_PAIRS) {
    return problem("unreadable_body")
  }
  for (const pair of pairs.filter((part) => part !== "")) {
    const at = pair.indexOf("=")
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = decode(at < 0 ? "" : pair.slice(at + 1))
    if (name === null || value === null || value.includes("\0")) {
      return problem("unreadable_body")
    }
    if (HOSTILE.has(name)) {
      return problem("hostile_keys")
    }
    if (fields.has(name)) {
      return problem("duplicate_keys")
    }
    fields.set(name, value)
  }
  return { ok: true, fields }
}

function readJson(text: string): BodyReading {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return problem("unreadable_body")
  }
  const found = scan(text)
  if (found !== null) {
    return problem(found)
  }
  if (!isRecord(root)) {
    return problem("unreadable_body")
  }
  const enveloped = Object.hasOwn(root, "data") && !Object.hasOwn(root, "reference_no")
  const inner = enveloped ? root.data : root
  if (!isRecord(inner)) {
    return problem("unreadable_body")
  }
  const entries = Object.entries(inner).filter(([, value]) => value !== null)
  if (entries.some(([name, value]) => SCALARS.has(name) && !isScalar(value))) {
    return problem("unreadable_body")
  }
  return {
    ok: true,
    fields: new Map(
      entries.map(([name, value]) => [
        name,
        typeof value === "string" ? value : JSON.stringify(value),
      ])
    ),
  }
}

/**
 * Walks the tokens for what JSON.parse hides: a key written twice, keys that reach prototypes, NUL,
 * and depth. Takes valid JSON only: on a text without end the token pattern would take forever.
 */
function scan(text: string): BodyProblem | null {
  const open: (Set<string> | null)[] = []
  for (const [token, colon] of tokens(text)) {
    const top = open.at(-1)
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null)
      if (open.length > MAX_DEPTH) {
        return "nested_too_deep"
      }
    } else if (token === "}" || token === "]") {
      open.pop()
    } else {
      const value = JSON.parse(token) as string
      if (value.includes("\0")) {
        return "unreadable_body"
      }
      if (colon && top) {
        if (HOSTILE.has(value)) {
          return "hostile_keys"
        }
        if (top.has(value)) {
          return "duplicate_keys"
        }
        top.add(value)
      }
    }
  }
  return null
}

/** Brackets and whole strings of valid JSON in order; the flag says that a string is followed by a colon. */
function* tokens(text: string): Generator<[string, boolean]> {
  for (const match of text.matchAll(/([{}[\]])|("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    yield [match[1] ?? match[2], match[3] !== undefined]
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "))
  } catch {
    return null
  }
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number"
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

function problem(word: BodyProblem): BodyReading {
  return { ok: false, problem: word }
}
