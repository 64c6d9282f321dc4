import {
  isCallbackId,
  type CallbackCursor,
  type ListedCallback,
} from "../modules/payment-journal/store"

/** What Postgres writes for a `timestamptz`, and nothing else: a cursor comes from outside. */
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d(:\d\d)?)?$/

/** The opaque text of a cursor. */
export function writeCursor(
  towards: CallbackCursor["towards"],
  { at, id }: Pick<ListedCallback, "at" | "id">
): string {
  return Buffer.from(JSON.stringify([towards, at, id])).toString("base64url")
}

/** The cursor of such a text; null when it is none. */
export function readCursor(text: string): CallbackCursor | null {
  let given: unknown
  try {
    given = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
  } catch {
    return null
  }
  const [towards, at, id] = Array.isArray(given) ? (given as unknown[]) : []
  const isWhole =
    (towards === "older" || towards === "newer") && typeof at === "string" && typeof id === "string"
  return isWhole && TIME.test(at) && isCallbackId(id) ? { towards, at, id } : null
}
