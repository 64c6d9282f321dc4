import { addImport, insertAtEnd, insertBefore } from "../insert"
import type { GatewayNames } from "../names"

/** What becomes of a file's text when there is one more gateway. */
export type Change = { file: string; change: (text: string, names: GatewayNames) => string }

type Words = (names: GatewayNames) => string

/** An entry at the end of a list or object that `opening` ends with the bracket of. */
export const entry = (file: string, opening: string, words: Words): Change => ({
  file,
  change: (text, names) => insertAtEnd(text, { file, opening }, words(names)),
})

/** A line after the last import. */
export const imported = (file: string, words: Words): Change => ({
  file,
  change: (text, names) => addImport(text, file, words(names)),
})

/** A declaration before the one that begins so. */
export const before = (file: string, opening: string, words: Words): Change => ({
  file,
  change: (text, names) => insertBefore(text, { file, opening }, words(names)),
})

/** A declaration at the end of the file. */
export const appended = (file: string, words: Words): Change => ({
  file,
  change: (text, names) => `${text.trimEnd()}\n\n${words(names)}`,
})
