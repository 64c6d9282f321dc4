import type { PaymentCallback, PaymentTransaction } from "../api/types"

const MARK = "attempt_failed"

/** The last attempt on the device that failed, and how many did; the payment itself goes on. */
export type FailedAttempts = { count: number; reason: string | null }

/** Null while no attempt has failed. */
export function failedAttemptsOf(transaction: PaymentTransaction): FailedAttempts | null {
  const failures = transaction.callbacks.filter(isFailure)
  if (failures.length === 0) {
    return null
  }
  return { count: failures.length, reason: reasonOf(failures[0]) }
}

/** Whether this callback reports an attempt that failed. */
export function isFailure(callback: PaymentCallback): boolean {
  return markOf(callback) !== undefined
}

function reasonOf(callback: PaymentCallback) {
  const [, ...reason] = (markOf(callback) ?? "").split(":")
  return reason.join(":").trim() || null
}

function markOf({ warnings }: PaymentCallback) {
  return warnings?.find((warning) => warning.split(":")[0] === MARK)
}
