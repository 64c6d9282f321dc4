import type { TextKey, Translate } from "../use-text"

/** Codes of failed attempts in-person events carry (kustom.md 3.1, outcomes of a tap). */
const keys = new Map<string, TextKey>([
  ["card_declined", "decline.cardDeclined"],
  ["insufficient_funds", "decline.insufficientFunds"],
  ["lost_card", "decline.lostCard"],
  ["stolen_card", "decline.stolenCard"],
  ["expired_card", "decline.expiredCard"],
  ["incorrect_cvc", "decline.incorrectCvc"],
  ["incorrect_number", "decline.incorrectNumber"],
  ["processing_error", "decline.processingError"],
  ["card_velocity_exceeded", "decline.cardVelocityExceeded"],
])

/** Why an attempt failed, for people; a code that we have no text for is shown as words. */
export function declineReason(code: string | null, t: Translate): string {
  if (!code) {
    return t("inPerson.attempts.noReason")
  }
  const key = keys.get(code.toLowerCase())
  return key ? t(key) : code.replace(/_/g, " ")
}
