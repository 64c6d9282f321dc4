import type en from "../../i18n/en"
import type { CallbackPreview } from "../api/callback-types"
import { attentionKeyOf } from "../attention"
import { formatMoney } from "../money"
import type { Translate } from "../use-text"
import { causeText } from "./cause"

type PreviewKey = keyof typeof en.callbacks.preview

/** Texts of the steps; those without one show the step itself. */
const keys = new Map<string, PreviewKey>([
  ["ignore", "ignore"],
  ["wait", "wait"],
  ["retry", "retry"],
  ["resolve_attention", "resolveAttention"],
  ["end_at_gateway", "endAtGateway"],
  ["close_session", "closeSession"],
  ["cancel_payment", "cancelPayment"],
  ["place_order_first", "placeOrderFirst"],
  ["void", "void"],
  ["complete_cart", "completeCart"],
  ["link_order", "linkOrder"],
  ["authorize_session", "authorizeSession"],
  ["record_capture", "recordCapture"],
  ["capture", "capture"],
  ["record_refund", "recordRefund"],
  ["convert_draft", "convertDraft"],
  ["adopt_session", "adoptSession"],
  ["reopen_session", "reopenSession"],
])

/** What processing a callback again would do, as a sentence. */
export function previewText(preview: CallbackPreview, t: Translate, locale: string): string {
  const { would, reason, gateway_says: said } = preview
  const state = said ? t(`callbacks.states.${said.state}`) : ""
  if (would === "nothing") {
    return nothingText(preview, t, locale)
  }
  if (would === "attention") {
    const text = t(attentionKeyOf(reason ?? ""), { reason: reason ?? "" })
    return t("callbacks.preview.attention", { reason: text })
  }
  const amount = preview.amount ?? said?.captured_amount ?? ""
  return t(`callbacks.preview.${keys.get(would) ?? "other"}`, {
    reason: causeText(reason ?? "", t),
    amount: said ? formatMoney(largest(amount, said.amount), said.currency_code, locale) : amount,
    state,
    step: would,
  })
}

function nothingText(
  { reason, gateway_says: said }: CallbackPreview,
  t: Translate,
  locale: string
): string {
  if (!said) {
    return reason === "opened_as_known"
      ? t("callbacks.preview.nothingKnown")
      : t("callbacks.preview.ignore", { reason: causeText(reason ?? "", t) })
  }
  return isZero(said.captured_amount)
    ? t("callbacks.preview.nothing", { state: t(`callbacks.states.${said.state}`) })
    : t("callbacks.preview.nothingCaptured", {
        amount: formatMoney(said.captured_amount, said.currency_code, locale),
      })
}

/** An authorized payment has an amount although nothing is captured yet. */
function largest(amount: string, whole: string | null): string {
  return isZero(amount) && whole ? whole : amount
}

function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount)
}
