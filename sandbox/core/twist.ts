import type { Face } from "../faces/face"
import type { AppliedFaults } from "./faults"
import type { Claim, Payment, PlaceholderMood } from "./payment"

/** What the gateway says about the payment in one answer or callback, faults applied. */
export function twistedClaim(face: Face, payment: Payment, faults: AppliedFaults): Claim {
  const seen = faults.has("stale_status") ? asOpened(face, payment) : payment
  return twist(face.claim(seen), faults, face.strangeTxnId)
}

/**
 * Applies the faults that tell an untruth to a claim.
 * @param strangeTxnId an id as the gateway would write it, of a payment that is not ours
 */
export function twist(
  claim: Claim,
  faults: AppliedFaults,
  strangeTxnId = "txn_of_another_payment"
): Claim {
  const told = { ...claim }
  if (faults.has("wrong_amount")) {
    told.amount = faults.text("wrong_amount") ?? otherDigits(claim.amount)
  }
  if (faults.has("wrong_currency")) {
    told.currency = faults.text("wrong_currency") ?? (claim.currency === "SGD" ? "USD" : "SGD")
  }
  if (faults.has("wrong_reference")) {
    told.reference = faults.text("wrong_reference") ?? `OTHER-${claim.reference}`
  }
  if (faults.has("wrong_txn")) {
    told.txnId = faults.text("wrong_txn") ?? strangeTxnId
  }
  if (faults.has("unknown_status")) {
    told.status = faults.text("unknown_status") ?? "ON_HOLD_X"
  }
  return told
}

/** How placeholders are treated, by the faults of this call or else as before. */
export function moodOf(faults: AppliedFaults, otherwise: PlaceholderMood): PlaceholderMood {
  if (faults.has("placeholders_none")) {
    return "none"
  }
  return faults.has("placeholders_encoded") ? "encoded" : otherwise
}

/** The payment as it was at the moment it was opened. */
export function asOpened(face: Face, payment: Payment): Payment {
  const opened: Payment = {
    ...payment,
    ...payment.requested,
    state: "pending",
    refunds: [],
    paidAt: undefined,
  }
  return face.asOpened?.(opened) ?? opened
}

/** Another amount in the same notation: 128.40 becomes 228.40, 9.90 becomes 1.90. */
const otherDigits = (amount: string) =>
  amount.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1))
