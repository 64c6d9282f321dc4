import { asRecord, textOf } from "../answer-values"
import { fold, recordAt, field, uuidOf } from "./reading"

/** What a message says, as far as it was found. Nothing of it is believed. */
export type Message = {
  sessionId: string | null
  /** More than one session was named, so none counts. */
  isAmbiguous: boolean
  reference: string | null
  event: string | null
  status: string | null
  /** Neither JSON nor base64 of it: the transaction of the URL is all there is. */
  isOpaque: boolean
}

type Visited = { name: string; value: unknown; parent: string }

const MAX_VALUES = 10_000

/** Things with a `uuid` of their own, which is no session's. */
const OTHERS = /contract|application|customer|merchant|product|purchase|version|shop/

/**
 * Where the session's id may be, best first (inbank.md 5, payload): the form of the message is not
 * documented, so it is searched at any depth.
 */
const places: readonly ((one: Visited) => unknown)[] = [
  ({ name, value }) => (name === "possessionuuid" ? value : null),
  ({ name, value }) =>
    name === "possession" ? (field(asRecord(value) ?? {}, "uuid") ?? value) : null,
  ({ name, value }) => (name === "sessionuuid" ? value : null),
  ({ name, value, parent }) => (name === "uuid" && !OTHERS.test(parent) ? value : null),
]

/** Reads a message: JSON, base64 of JSON, else opaque. Never throws. */
export function readMessage(text: string): Message {
  const root = parse(text) ?? parse(fromBase64(text))
  if (root === null) {
    const nothing = { sessionId: null, isAmbiguous: false, reference: null }
    return { ...nothing, event: null, status: null, isOpaque: true }
  }
  const visited = [...visit(root)]
  const found = places
    .map((place) => new Set(visited.map((one) => uuidOf(place(one))).filter((id) => id !== null)))
    .find(({ size }) => size > 0)
  const textAt = (wanted: string) =>
    textOf(visited.find(({ name, value }) => name === wanted && textOf(value) !== null)?.value)
  return {
    sessionId: found?.size === 1 ? [...found][0] : null,
    isAmbiguous: (found?.size ?? 0) > 1,
    reference: textAt("purchasereference"),
    event: textAt("event"),
    status:
      textOf(field(recordAt(asRecord(root) ?? {}, "posSession") ?? {}, "status")) ??
      textAt("status"),
    isOpaque: false,
  }
}

/** All values, the outer ones first, without recursion: depth is the sender's choice. */
function* visit(root: object): Generator<Visited> {
  const queue: { node: object; parent: string }[] = [{ node: root, parent: "" }]
  let left = MAX_VALUES
  for (let at = 0; at < queue.length; at++) {
    const { node, parent } = queue[at]
    const isList = Array.isArray(node)
    for (const [key, value] of Object.entries(node)) {
      if (--left < 0) {
        return
      }
      const name = isList ? parent : fold(key)
      yield { name: isList ? "" : name, value, parent }
      if (value !== null && typeof value === "object") {
        queue.push({ node: value, parent: name })
      }
    }
  }
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === "object" ? value : null
  } catch {
    return null
  }
}

function fromBase64(text: string): string {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : ""
}
