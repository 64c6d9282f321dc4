/** Something that went wrong, in words for the shopper. */
export interface Failure {
  text: string
  /** HTTP status of the server's answer; undefined when there was none. */
  status?: number
}

/**
 * Puts an error into words. What the server said stays as it is; a browser's "Failed to fetch" says
 * nothing to a shopper and is replaced.
 */
export function failureOf(error: unknown): Failure {
  if (isAnswer(error)) {
    return {
      text: error.message || `The shop's server answered ${error.status}.`,
      status: error.status,
    }
  }
  if (error instanceof TypeError) {
    return { text: "The shop's server cannot be reached at the moment." }
  }
  return { text: error instanceof Error ? error.message : String(error) }
}

/** Medusa's client marks an answer of the server with its status. */
function isAnswer(error: unknown): error is Error & { status: number } {
  return error instanceof Error && "status" in error && typeof error.status === "number"
}
