/**
 * Gives the next of a script at every call, and throws it where it is an error. Takes it out of the script,
 * so what is left can be looked at. A call beyond the script throws.
 */
export function inOrder<T>(script: (T | Error)[]): () => T {
  return () => {
    const next = script.shift() ?? new Error("a call too many")
    if (next instanceof Error) {
      throw next
    }
    return next
  }
}
