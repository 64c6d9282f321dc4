import type en from "../../i18n/en"
import { attentionKeyOf } from "../attention"
import type { PaymentState } from "../api/types"
import type { Translate } from "../use-text"

type Cause = keyof typeof en.callbacks.causes

/** Causes with a text of their own; the others are shown as the words that they are. */
const known: ReadonlySet<string> = new Set<Cause>([
  "address_not_allowed",
  "address_unlisted",
  "bad_key",
  "bad_signature",
  "body_too_large",
  "carried_by_browser",
  "duplicate_keys",
  "forbidden_character",
  "foreign_merchant",
  "future_timestamp",
  "gateway_id_mismatch",
  "gateway_not_allowed",
  "gateway_says_pending",
  "missing_fields",
  "no_data",
  "no_id",
  "no_key",
  "no_signature",
  "no_timestamp",
  "opening",
  "reference_mismatch",
  "short_form",
  "stale",
  "stale_timestamp",
  "unknown_transaction",
  "unknown_type",
  "unproven",
  "unreadable_body",
  "unusable_timestamp",
  "waiting_for_callback",
  "wrong_merchant",
  "wrong_method",
])

/** Why something was refused, ignored or noted, in words: `stale`, `address_unlisted 203.0.113.7`. */
export function causeText(cause: string, t: Translate): string {
  return cause
    .split(", ")
    .map((one) => {
      const [word, ...more] = one.split(" ")
      return known.has(word)
        ? t(`callbacks.causes.${word as Cause}`, { more: more.join(" ") })
        : one.replace(/_/g, " ")
    })
    .join(", ")
}

/** How a callback ended, or why it waits, in words. */
export function resultText(result: string, t: Translate): string {
  const [, attention] = /^attention: (\w+)$/.exec(result) ?? []
  if (attention) {
    const reason = t(attentionKeyOf(attention), { reason: attention })
    return t("callbacks.results.attention", { reason })
  }
  const [, state, order] = /^(\w+)(: order order_\w+)?$/.exec(result) ?? []
  if (state && isState(state)) {
    return t(order ? "callbacks.results.order" : "callbacks.results.settled", {
      state: t(`callbacks.states.${state}`),
    })
  }
  // Errors of a gateway are told as it said them.
  return /^[\w, ]+$/.test(result) ? causeText(result, t) : result
}

const STATES: ReadonlySet<string> = new Set<PaymentState>([
  "opened",
  "pending",
  "authorized",
  "captured",
  "declined",
  "cancelled",
  "expired",
])

function isState(word: string): word is PaymentState {
  return STATES.has(word)
}
