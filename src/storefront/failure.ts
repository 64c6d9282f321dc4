/** Something that went wrong, in words for the shopper. */
export type Failure = {
  text: string
  /** HTTP status of the server's answer; undefined when there was none. */
  status?: number
}

/**
 * Puts an error into words. What the server said about the shopper's own doing stays as it is; its
 * troubles and a browser's "Failed to fetch" say nothing to a shopper and are replaced.
 */
export function failureOf(error: unknown): Failure {
  if (isAnswer(error)) {
    const { status } = error
    return status >= 500 || !error.message
      ? { text: "The shop could not do this at the moment. Please try again.", status }
      : { text: error.message, status }
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
