import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"

/** A write without an idempotency key, and the evidence `T` (session or contract) of what it did. */
export type Write<T> = {
  /** For messages: "approval". */
  name: string
  transaction: TransactionFacts
  /** The evidence as it was before. */
  before: T
  send: () => Promise<unknown>
  look: () => Promise<T>
  isDone: (now: T) => boolean
  /** Why it can never be done any more; null while it can. */
  impossible: (now: T) => GatewayError | null
  truth: (now: T, note?: string) => GatewayTruth
}

/**
 * Sends an approval, cancellation, activation or withdrawal so that it happens at most once
 * (inbank.md 6, idempotency). After a lost answer the evidence is looked at, and only when that does
 * not show it the same call is sent once more. A refusal is looked into as well: the state may be
 * there already. Throws GatewayError unknown_result when it stays unclear.
 */
export async function writeOnce<T>(write: Write<T>): Promise<GatewayTruth> {
  let lost: unknown
  for (const attempt of [1, 2]) {
    const outcome = await tryOnce(write)
    if (outcome === "accepted") {
      return settled(write)
    }
    // Before a lost answer anything that is no refusal of this very call is what it says.
    if (attempt === 1 && !isLost(outcome) && !isRefusal(outcome)) {
      throw outcome
    }
    const now = await look(write, outcome)
    if (write.isDone(now)) {
      return write.truth(now)
    }
    const ended = write.impossible(now)
    if (ended) {
      throw ended
    }
    if (attempt === 1 && isRefusal(outcome)) {
      throw refused(write, outcome)
    }
    lost = outcome
  }
  throw unclear(write, lost)
}

/** An error for what nobody knows: repeat the same, never start another. */
export function unclear(
  { name, transaction: { reference } }: Pick<Write<unknown>, "name" | "transaction">,
  cause?: unknown
): GatewayError {
  return new GatewayError(
    "unknown_result",
    `It is not known whether Inbank did the ${name} of ${reference}. Repeat it unchanged, or look ` +
      "the contract up in the Partner Portal; do not start another one.",
    { cause }
  )
}

async function tryOnce<T>({ send }: Write<T>): Promise<"accepted" | GatewayError> {
  try {
    await send()
    return "accepted"
  } catch (error) {
    if (error instanceof GatewayError) {
      return error
    }
    throw error
  }
}

/** 204 means accepted, and the state may follow later (inbank.md 4), so nothing here is an error. */
async function settled<T>(write: Write<T>): Promise<GatewayTruth> {
  const note = `${write.name} accepted, not shown yet`
  let now: T
  try {
    now = await write.look()
  } catch (error) {
    if (error instanceof GatewayError) {
      return write.truth(write.before, note)
    }
    throw error
  }
  if (write.isDone(now)) {
    return write.truth(now)
  }
  const ended = write.impossible(now)
  if (ended) {
    throw ended
  }
  return write.truth(now, note)
}

async function look<T>(write: Write<T>, reason: GatewayError): Promise<T> {
  try {
    return await write.look()
  } catch (error) {
    if (error instanceof GatewayError) {
      throw unclear(write, reason)
    }
    throw error
  }
}

const isLost = ({ kind }: GatewayError) => kind === "unknown_result"
const isRefusal = ({ kind }: GatewayError) => kind === "invalid" || kind === "conflict"

/** `can_not_…` is about the contract's state; everything else is about what we sent. */
function refused(
  { name, transaction }: Pick<Write<unknown>, "name" | "transaction">,
  error: GatewayError
): GatewayError {
  return error.code?.startsWith("can_not_")
    ? new GatewayError(
        "declined",
        `Inbank refused the ${name} of ${transaction.reference} (${error.code}). Look the contract up in the Partner Portal.`,
        { code: error.code, cause: error }
      )
    : error
}
