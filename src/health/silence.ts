import type { CallbackDelivery } from "../gateways/contract"
import type { StartedPayments } from "../modules/payment-journal/store"
import { finding, type Finding } from "./findings"

/** Hours that are looked back on. */
export const SILENCE_HOURS = 24

/** Minutes that a callback may be on its way. */
export const GRACE_MINUTES = 5

/** Payments that may be started without one being paid or heard of before that is odd. */
const QUIET_PAYMENTS = 5

/** Paid payments without a callback, and their share, from which on some callbacks must be lost. */
const LOST_PAYMENTS = 3
const LOST_SHARE = 0.2

/**
 * `off`: the account asks for no callbacks. `idle`: none was due. `heard`: they come. `partly`: not for
 * every paid payment. `quiet`: none came, but nobody is known to have paid. `silent`: paid, and none came.
 */
export type Silence = "off" | "idle" | "heard" | "partly" | "quiet" | "silent"

/**
 * Whether callbacks come, judged by the payments that were started. That a gateway has the money,
 * which we learn by asking, is what makes a missing callback certain: a shopper who leaves causes none.
 */
export function silenceOf(payments: StartedPayments, sendsCallbacks: boolean): Silence {
  const { started, paid, heard, paid_unheard: unheard } = payments
  if (!sendsCallbacks) {
    return "off"
  }
  if (heard > 0) {
    return unheard >= LOST_PAYMENTS && unheard / paid >= LOST_SHARE ? "partly" : "heard"
  }
  return paid > 0 ? "silent" : started >= QUIET_PAYMENTS ? "quiet" : "idle"
}

/** What a person has to know about it. `refused`: callbacks turned away in the same time. */
export function silenceFindings(
  silence: Silence,
  payments: StartedPayments,
  { sent, refused, cause }: Pick<CallbackDelivery, "sent"> & { refused: number; cause: string }
): Finding[] {
  const { started, paid, paid_unheard } = payments
  const hours = SILENCE_HOURS
  if (silence === "off") {
    return [finding("callbacks_off", "note")]
  }
  if (silence === "partly") {
    return [finding("callbacks_partly_silent", "warning", { paid, paid_unheard, hours })]
  }
  if (silence !== "silent" && silence !== "quiet") {
    return []
  }
  if (refused > 0) {
    return [finding("callbacks_refused", "error", { refused, cause, hours })]
  }
  if (sent === "on_request") {
    return silence === "silent" ? [finding("callbacks_not_sent", "warning", { paid, hours })] : []
  }
  return silence === "silent"
    ? [finding("callbacks_silent", "error", { paid, hours })]
    : [finding("callbacks_quiet", "warning", { started, hours })]
}
