import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { inquire, inquireToAct, unseen } from "./inquire"
import type { Payload } from "./payloads"

export type Write = {
  call: "refund" | "void"
  transaction: TransactionFacts
  payload: Payload
  /**
   * Whether the truth shows that this very write has happened. `received`: the gateway said that it
   * has the reference already.
   */
  isDone: (truth: GatewayTruth, received: boolean) => boolean
}

/**
 * Sends a refund or void so that it happens at most once (syok2pay.md 4.2, 4.4). A lost answer is
 * followed by an inquiry, and only when that does not show the write the same reference is sent
 * once more. Throws GatewayError unknown_result when it stays unclear: repeat with the same key.
 */
export async function writeOnce(context: Context, write: Write): Promise<GatewayTruth> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const outcome = await send(context, write)
    if (outcome === "accepted") {
      return afterwards(context, write)
    }
    const truth = await look(context, write)
    if (write.isDone(truth, outcome === "duplicate")) {
      return truth
    }
    // Received, but not shown: another try with this reference cannot tell more.
    if (outcome === "duplicate") {
      break
    }
  }
  throw unclear(write)
}

async function send(
  context: Context,
  { call, payload }: Write
): Promise<"accepted" | "duplicate" | "lost"> {
  try {
    await context.send(call, payload.body, payload.fields)
    return "accepted"
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "unknown_result") {
      return "lost"
    }
    if (error instanceof GatewayError && error.code === "DUPLICATE_REFERENCE") {
      return "duplicate"
    }
    throw error
  }
}

async function look(context: Context, write: Write): Promise<GatewayTruth> {
  try {
    return await inquireToAct(context, write.transaction)
  } catch (cause) {
    throw unclear(write, cause)
  }
}

/** The write was accepted, so a failing inquiry must not turn it into an error. */
async function afterwards(context: Context, { call, transaction }: Write): Promise<GatewayTruth> {
  try {
    return await inquire(context, transaction)
  } catch (error) {
    const because = error instanceof GatewayError ? (error.code ?? error.kind) : "unknown"
    return unseen(transaction, "captured", {
      note: `${call} accepted, not confirmed by inquiry yet`,
      inquiry_failed: because,
    })
  }
}

function unclear({ call, transaction, payload }: Write, cause?: unknown): GatewayError {
  return new GatewayError(
    "unknown_result",
    `It is not known whether Syok2Pay did the ${call} ${payload.fields.reference} of ` +
      `${transaction.reference}. Repeat it unchanged, or look it up in the merchant portal; do not start another one.`,
    { cause }
  )
}
