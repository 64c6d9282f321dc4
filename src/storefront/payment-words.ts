import { localeOf } from "../pages/known-locales"
import { messageOf } from "../pages/page-message"
import { texts } from "../pages/texts"
import type { PaymentStatus } from "./payment-status"

/** A payment's status in a shopper's words. */
export type PaymentWords = {
  title: string
  text: string
  /** What to do, or that there is nothing to do. */
  note: string
  /** "Confirmations: 2 of 6", while a payment is seen and not certain yet. */
  progress?: string
}

/**
 * The words of the plugin's own return page, in its eleven languages.
 *
 * @param payment undefined for a payment that nobody knows
 * @param locale such as "et-EE"; English when it is none of ours
 * @param service who takes the payment, such as `providerName("pp_inbank_main")`
 */
export function paymentWords(
  payment: PaymentStatus | undefined,
  { locale = "en", service = "" }: { locale?: string; service?: string } = {}
): PaymentWords {
  const own = texts[localeOf(locale) ?? "en"]
  const key = payment
    ? messageOf("return", { ...payment, orderPlaced: payment.order_placed })
    : "unknown"
  const { title, text, note } = own[key]
  const filled = (words: string) => words.replaceAll("{{gateway}}", service)
  const { confirmations } = payment ?? {}
  return {
    title: filled(title),
    text: filled(text),
    note: filled(note),
    ...(confirmations
      ? {
          progress: own.confirmations
            .replace("{{seen}}", String(confirmations.seen))
            .replace("{{needed}}", String(confirmations.needed)),
        }
      : {}),
  }
}

/** Words around a payment, such as of the link to try again. */
export function paymentLabels(locale = "en"): { retry: string; offline: string; number: string } {
  const { retry, offline, number } = texts[localeOf(locale) ?? "en"]
  return { retry, offline, number }
}
