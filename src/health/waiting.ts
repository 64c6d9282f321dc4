import type { SeenCallback, UnfinishedPayment } from "../modules/payment-journal/store"
import { finding, type Finding } from "./findings"

/** Seconds after which a callback that has led to nothing is late: its first tries are over by then. */
const LATE_CALLBACK = 15 * 60

/** Seconds after which Medusa should have followed a payment whose money is there. */
const LATE_PAYMENT = 5 * 60

/** What waits for too long: the oldest callback, and the oldest payment that Medusa has not followed. */
export function waitingFindings(
  callback: SeenCallback | null,
  payment: UnfinishedPayment | null,
  now: Date
): Finding[] {
  const ageOf = (since: Date) => Math.round((now.getTime() - since.getTime()) / 1000)
  const late: Finding[] = []
  if (callback && (callback.status === "failed" || ageOf(callback.received_at) > LATE_CALLBACK)) {
    late.push(
      finding("unsettled_callback", "warning", {
        age_seconds: ageOf(callback.received_at),
        why: callback.result ?? callback.status,
      })
    )
  }
  if (payment && ageOf(payment.created_at) > LATE_PAYMENT) {
    late.push(
      finding("unfinished_payment", "warning", {
        age_seconds: ageOf(payment.created_at),
        payment: payment.id,
      })
    )
  }
  return late
}
