import type { Transaction } from "../modules/payment-journal/store"
import { isFinal } from "./next-state"

const MINUTE = 60
const DAY = 86_400

/** Ages of a transaction in seconds at which the gateway is asked (DESIGN.md 2, step 5). */
const AGES = [MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE]

/** Days that a payment is still watched after its expiry, for money that arrives late. */
const GRACE_DAYS = 7

/** Days that a payment without an expiry is watched. */
const OPEN_DAYS = 30

export const FIRST_INQUIRY_SECONDS = AGES[0]

/**
 * Days after its opening at which a captured payment is asked about: refunds and chargebacks made in a
 * gateway's portal appear in Medusa although no message tells of them.
 */
const WATCH_DAYS = [1, 3, 7, 14, 30, 60, 90]

/** The same for a refund that the gateway has accepted and carries out later (swedbank-pay.md 5). */
const REFUND_AGES = [5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 8 * 3600, DAY, 2 * DAY, 3 * DAY]

type Scheduled = Pick<
  Transaction,
  "created_at" | "expires_at" | "state" | "attention" | "settled_at" | "captured" | "refunded"
> & { refund_pending_at?: Date | null }

/** Money is there, but Medusa has not followed yet and nobody has been asked to look. */
export function isUnfinished({ state, attention, settled_at }: Scheduled): boolean {
  return (state === "authorized" || state === "captured") && !attention && !settled_at
}

/**
 * When to ask next, or null when nothing is left to ask: 1, 3, 10, 30 minutes and 2 hours after
 * opening and as soon as it expires, then daily until expiry and grace, because late money must be
 * noticed. A captured payment is asked about every minute until Medusa has followed, then now and
 * then for three months, until all of it has gone back. A refund that is still being carried out has a schedule of its own, without an end.
 */
export function nextInquiryAt(transaction: Scheduled, now: Date): Date | null {
  if (isUnfinished(transaction)) {
    return new Date(now.getTime() + MINUTE * 1000)
  }
  if (transaction.refund_pending_at) {
    return nextOf(REFUND_AGES, transaction.refund_pending_at, now)
  }
  if (transaction.state === "captured") {
    return nextWatch(transaction, now)
  }
  const created = transaction.created_at.getTime()
  const end = transaction.expires_at
    ? transaction.expires_at.getTime() + GRACE_DAYS * DAY * 1000
    : created + OPEN_DAYS * DAY * 1000
  const isOver = isFinal(transaction.state)
  const next = nextOf(isOver ? [] : AGES, transaction.created_at, now)
  const expiry = (transaction.expires_at?.getTime() ?? Infinity) + 1000
  if (!isOver && expiry > now.getTime() + 1000 && expiry < next.getTime()) {
    return new Date(expiry)
  }
  return next.getTime() <= end ? next : null
}

function nextWatch({ created_at, captured, refunded }: Scheduled, now: Date): Date | null {
  const age = (now.getTime() - created_at.getTime()) / 1000
  const day = WATCH_DAYS.find((one) => one * DAY > age + 1)
  return day === undefined || refunded.compare(captured) >= 0
    ? null
    : new Date(created_at.getTime() + day * DAY * 1000)
}

/** The next of these ages in seconds, then daily. */
function nextOf(ages: readonly number[], since: Date, now: Date): Date {
  const age = (now.getTime() - since.getTime()) / 1000
  const early = ages.find((one) => one > age + 1)
  return new Date(early === undefined ? now.getTime() + DAY * 1000 : since.getTime() + early * 1000)
}
