import en from "../../i18n/en"
import { attentionKeyOf } from "../attention"
import type { CallbackEvent } from "../api/callback-types"
import { formatMoney } from "../money"
import type { Translate } from "../use-text"
import { causeText } from "./cause"

type EventName = keyof typeof en.callbacks.events

type Words = { t: Translate; locale: string; currency: string }

/** What happened to a payment, in words; an event without a text of its own is shown by its name. */
export function eventText(event: CallbackEvent, { t, locale, currency }: Words): string {
  const { name, from_state, to_state, amount, cause, details } = event
  if (!isKnown(name)) {
    return name.replace(/_/g, " ")
  }
  const code = String(details?.reason ?? details?.result ?? "")
  return t(`callbacks.events.${name}`, {
    from: from_state ? t(`callbacks.states.${from_state}`) : "",
    to: to_state ? t(`callbacks.states.${to_state}`) : "",
    amount: amount && currency ? formatMoney(amount, currency, locale) : "",
    actor: cause ?? "",
    reason: reasonText(name, code, t),
  })
}

function reasonText(name: EventName, code: string, t: Translate): string {
  if (name === "attention") {
    return t(attentionKeyOf(code), { reason: code })
  }
  return name === "callback_ignored" ? causeText(code, t) : code
}

function isKnown(name: string): name is EventName {
  return Object.keys(en.callbacks.events).includes(name)
}
