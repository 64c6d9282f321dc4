import type { TextKey, Translate } from "../use-text"

/** How the sentences begin that settling notes as `why` a person has to look. */
const WHYS: [beginning: string, key: TextKey][] = [
  ["the order was cancelled before this payment", "transaction.whys.orderCancelled"],
  ["the payment was cancelled in Medusa", "transaction.whys.paymentCancelled"],
  ["the attempt had already ended", "transaction.whys.attemptEnded"],
  ["the session was replaced", "transaction.whys.sessionReplaced"],
]

/** A `why` in the user's language; one without a text of its own as it was noted. */
export function whyText(why: string, t: Translate): string {
  const [, key] = WHYS.find(([beginning]) => why.startsWith(beginning)) ?? []
  return key ? t(key) : why
}
