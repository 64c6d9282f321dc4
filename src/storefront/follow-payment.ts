import { failureOf, type Failure } from "./failure"
import { readPayment, type PaymentStatus } from "./payment-status"
import type { StoreClient } from "./store-client"

/** What is known of a payment that is followed. */
export type FollowedPayment = {
  /** The newest status; kept while the connection is lost. */
  payment: PaymentStatus | undefined
  /** Why the last look failed. With status 404 there is no such payment, and nobody looks again. */
  failure: Failure | undefined
}

export type FollowOptions = {
  /** Ends the looking, such as when the page is left. */
  signal?: AbortSignal
  /** Milliseconds until the second look, and at most between two; quick at first, then slower. */
  firstPauseMs?: number
  longestPauseMs?: number
}

const SLOWER = 1.5

/**
 * Follows a payment until nothing more will change, through lost connections. Settles nothing: the
 * gateway tells the server, whether anybody looks or not.
 *
 * @returns what was seen last; early when the signal ends it
 */
export async function followPayment(
  sdk: StoreClient,
  txnId: string,
  onChange: (followed: FollowedPayment) => void,
  { signal, firstPauseMs = 1000, longestPauseMs = 5000 }: FollowOptions = {}
): Promise<FollowedPayment> {
  let followed: FollowedPayment = { payment: undefined, failure: undefined }
  for (
    let pause = firstPauseMs;
    !signal?.aborted;
    pause = Math.min(pause * SLOWER, longestPauseMs)
  ) {
    const seen = await look(sdk, txnId, signal)
    if (signal?.aborted) {
      break
    }
    followed = { payment: seen.payment ?? followed.payment, failure: seen.failure }
    onChange(followed)
    if (seen.payment?.final || seen.failure?.status === 404) {
      break
    }
    await wait(pause, signal)
  }
  return followed
}

const look = (sdk: StoreClient, txnId: string, signal?: AbortSignal): Promise<FollowedPayment> =>
  readPayment(sdk, txnId, signal).then(
    (payment) => ({ payment, failure: undefined }),
    (error) => ({ payment: undefined, failure: failureOf(error) })
  )

/** Resolves after a while, or as soon as the signal says so. */
function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal?.aborted) {
      return done()
    }
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", end)
      done()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener("abort", end)
  })
}
