/** Where a list in a file begins, as it is written there. */
export type Place = { file: string; opening: string }

const CLOSING: Record<string, string> = { "[": "]", "{": "}" }

/**
 * Adds an entry at the end of the list or object that `opening` ends with the bracket of. Throws with
 * the file and what to write there by hand when it is not found.
 */
export function insertAtEnd(text: string, { file, opening }: Place, entry: string): string {
  const from = text.indexOf(opening)
  const bracket = opening.at(-1) ?? ""
  let depth = 1
  for (let at = from + opening.length; from >= 0 && at < text.length; at++) {
    depth += text[at] === bracket ? 1 : text[at] === CLOSING[bracket] ? -1 : 0
    if (depth === 0) {
      const before = text.slice(0, at).trimEnd()
      const comma = /[,[{]$/.test(before) ? "" : ","
      return `${before}${comma}\n${entry},\n${text.slice(at)}`
    }
  }
  throw new Error(`${file} has no "${opening}" any more. Write this into it by hand:\n${entry}`)
}

/** Adds an import after the last one. Throws when there is none. */
export function addImport(text: string, file: string, line: string): string {
  const imports = [...text.matchAll(/^import [^]*? from "[^"]+"$/gm)]
  const last = imports.at(-1)
  if (!last) {
    throw new Error(`${file} imports nothing any more. Write this into it by hand:\n${line}`)
  }
  const end = last.index + last[0].length
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`
}

/** Adds text before what `opening` begins. Throws as the others do when it is not found. */
export function insertBefore(text: string, { file, opening }: Place, added: string): string {
  const at = text.indexOf(opening)
  if (at < 0) {
    throw new Error(`${file} has no "${opening}" any more. Write this into it by hand:\n${added}`)
  }
  return `${text.slice(0, at)}${added}\n${text.slice(at)}`
}
