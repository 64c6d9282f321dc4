import { asRecord } from "../answer-values"
import type { RawCallback } from "../contract"
import type { InbankOptions } from "./options"

/** Names of the three parameters, by what they hold. */
export type ParameterNames = InbankOptions["callback"]["params"]

/** Decoded texts as they were received; null for what was not there once, as text. */
export type Parameters = Record<keyof ParameterNames, string | null>

export type ParametersReading =
  | { ok: true; given: Parameters; fault: "missing_fields" | "repeated_fields" | null }
  | { ok: false; problem: "wrong_method" | "too_large" | "unreadable_body" | "unreadable_fields" }

type Pair = [name: string, value: string | null]

const MAX_BYTES = 64 * 1024

/**
 * The parameters of a callback from a form body, else a JSON body, else the query (inbank.md 5,
 * algorithm 1); never mixed. Never throws.
 */
export function readParameters(raw: RawCallback, names: ParameterNames): ParametersReading {
  const method = raw.method.toUpperCase()
  if (method !== "POST" && method !== "GET") {
    return { ok: false, problem: "wrong_method" }
  }
  if (raw.body.length > MAX_BYTES || raw.query.length > MAX_BYTES) {
    return { ok: false, problem: "too_large" }
  }
  const body = method === "GET" ? [] : pairsOfBody(raw)
  if (body === null) {
    return { ok: false, problem: "unreadable_body" }
  }
  const wanted = Object.values(names)
  const isOurs = ([name]: Pair) => wanted.includes(name)
  const pairs = body.some(isOurs) ? body : pairsOfForm(raw.query)
  if (pairs.some((pair) => isOurs(pair) && pair[1] === null)) {
    return { ok: false, problem: "unreadable_fields" }
  }
  const valuesOf = (name: string) => pairs.filter(([one]) => one === name).map(([, value]) => value)
  const [message, timestamp, hmac] = [names.message, names.timestamp, names.hmac].map(valuesOf)
  const all = [message, timestamp, hmac]
  const once = (values: (string | null)[]) => (values.length === 1 && values[0]) || null
  return {
    ok: true,
    given: { message: once(message), timestamp: once(timestamp), hmac: once(hmac) },
    fault: all.some(({ length }) => length > 1)
      ? "repeated_fields"
      : all.some(([value]) => !value)
        ? "missing_fields"
        : null,
  }
}

/** Whether a request has any of the parameters, readable or not. Never throws. */
export function hasParameters(raw: RawCallback, names: ParameterNames): boolean {
  const reading = readParameters(raw, names)
  return reading.ok
    ? reading.fault !== "missing_fields" || Object.values(reading.given).some(Boolean)
    : reading.problem === "unreadable_fields"
}

function pairsOfBody({ body, headers }: RawCallback): Pair[] | null {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body).trim()
  } catch {
    return null
  }
  const type = [headers["content-type"]].flat()[0] ?? ""
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type)
  const isJson = !isForm && (/^application\/(?:[\w.-]+\+)?json\b/i.test(type) || /^[{[]/.test(text))
  return isJson && text !== "" ? pairsOfJson(text) : pairsOfForm(text)
}

/** Values that cannot be decoded are null; a name that cannot is none of ours. */
function pairsOfForm(text: string): Pair[] {
  return text.split("&").map((part): Pair => {
    const at = part.indexOf("=")
    const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)]
    return [decode(name) ?? "", decode(value)]
  })
}

function pairsOfJson(text: string): Pair[] | null {
  let root: Record<string, unknown> | null
  try {
    root = asRecord(JSON.parse(text))
  } catch {
    return null
  }
  const fields = root
  return fields && keysOf(text).map((name): Pair => [name, textOf(fields[name])])
}

/** Keys of a valid JSON object as often as they were written, which JSON.parse hides. */
function keysOf(text: string): string[] {
  const keys: string[] = []
  let depth = 0
  for (const [, bracket, key, colon] of text.matchAll(/([{}[\]])|("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    depth += bracket ? ("{[".includes(bracket) ? 1 : -1) : 0
    if (colon && depth === 1) {
      keys.push(String(JSON.parse(key)))
    }
  }
  return keys
}

/** Text, or a number whose text has lost nothing; anything else is as good as not there. */
function textOf(value: unknown): string {
  return typeof value === "string" || Number.isSafeInteger(value) ? String(value) : ""
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "))
  } catch {
    return null
  }
}
