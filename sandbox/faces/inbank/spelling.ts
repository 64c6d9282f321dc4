import type { Answer } from "../../core/call"

/** The same API in two spellings of paths and names (inbank.md 1). */
export type Version = "v2" | "v3"

type Body = Record<string, unknown>

/** A path of v3 as the version writes it: `pos-sessions` is `pos_sessions` in v2. */
export const spelledPath = (version: Version, path: string): string =>
  version === "v2" ? path.replace(/(?<=[a-z])-(?=[a-z])/g, "_") : path

/** A body as the code reads it, in camelCase. A name in the other version's spelling is unknown. */
export function heard(version: Version, body: Body | undefined): Body {
  const isForeign = version === "v2" ? /[A-Z]/ : /_/
  const name = version === "v2" ? camel : (text: string) => text
  return renamed(body ?? {}, name, (key) => !isForeign.test(key)) as Body
}

/** An answer made in camelCase, spelled as the version does. */
export const told = (version: Version, answer: Answer): Answer =>
  version === "v2" && typeof answer.body === "object"
    ? { ...answer, body: renamed(answer.body, snake, () => true) }
    : answer

function renamed(
  value: unknown,
  rename: (key: string) => string,
  keep: (key: string) => boolean
): unknown {
  if (Array.isArray(value)) {
    return value.map((entry) => renamed(entry, rename, keep))
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  const entries = Object.entries(value).filter(([key]) => keep(key))
  return Object.fromEntries(
    entries.map(([key, entry]) => [rename(key), renamed(entry, rename, keep)])
  )
}

const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Codes and the capital Message are no names of fields and stay. */
const snake = (key: string) =>
  /^[A-Z]/.test(key) ? key : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A field's name in validation codes, which are snake_case in both versions. */
export const codeName = snake
