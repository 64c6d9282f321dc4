import { once } from "node:events"
import type { Account } from "../accounts/account"
import { GatewayError, type GatewayErrorKind } from "../gateways/errors"

/** Milliseconds that a person waits for a gateway, whatever the account's own limit is. */
const PATIENCE_MS = 30_000

export type CredentialCheck = {
  /** `unsupported`: the gateway has no call that only tries the credentials. */
  result: "accepted" | "refused" | "unreachable" | "unsupported"
  /** What is wrong and what to do, in English; null when nothing is. */
  message: string | null
  /** The gateway's own code and its id of the call, for its support desk. */
  code: string | null
  correlation_id: string | null
  checked_at: Date
}

/** Asks the gateway whether it takes the account's credentials. Never throws for what it says. */
export async function checkCredentials({ client }: Account): Promise<CredentialCheck> {
  const checked_at = new Date()
  const nothing = { message: null, code: null, correlation_id: null, checked_at }
  if (!client.check) {
    return { ...nothing, result: "unsupported" }
  }
  try {
    await withPatience(client.check())
    return { ...nothing, result: "accepted" }
  } catch (error) {
    if (!(error instanceof GatewayError)) {
      throw error
    }
    return {
      checked_at,
      result: resultOf(error.kind),
      message: error.message,
      code: error.code ?? null,
      correlation_id: error.correlationId ?? null,
    }
  }
}

/** The gateway said no, or it said nothing that could be understood as one. */
function resultOf(kind: GatewayErrorKind): CredentialCheck["result"] {
  return kind === "unavailable" || kind === "unknown_result" || kind === "rate_limited"
    ? "unreachable"
    : "refused"
}

async function withPatience(check: Promise<void>): Promise<void> {
  const late = once(AbortSignal.timeout(PATIENCE_MS), "abort").then(() => {
    throw new GatewayError("unavailable", `No answer within ${PATIENCE_MS / 1000} seconds`)
  })
  await Promise.race([check, late])
}
