import { StatusBadge } from "@medusajs/ui"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { AttentionAlert } from "../common/attention-alert"
import { FactRow } from "../common/fact-row"
import { Section } from "../common/section"
import { OrderLink, PaymentLink } from "./payment-links"

const COLORS = {
  opened: "grey",
  pending: "orange",
  authorized: "blue",
  captured: "green",
  declined: "red",
  cancelled: "grey",
  expired: "grey",
} as const

/** The payment that a callback is about, as it is now. */
export function PaymentCard({ callback }: { callback: CallbackDetails }) {
  const { t, locale } = useText()
  const { transaction, order } = callback
  if (!transaction) {
    return (
      <Section title={t("callbacks.paymentCard.title")}>
        <p className="txt-small text-ui-fg-subtle px-6 py-4">{t("callbacks.paymentCard.none")}</p>
      </Section>
    )
  }
  const { state, currency_code, amount, captured_amount, refunded_amount } = transaction
  const money = (text: string) => formatMoney(text, currency_code, locale)
  return (
    <Section title={t("callbacks.paymentCard.title")}>
      {transaction.attention && (
        <div className="px-6 py-4">
          <AttentionAlert reason={transaction.attention} />
        </div>
      )}
      <dl className="divide-y" data-testid="callback-payment">
        <FactRow label={t("callbacks.paymentCard.payment")}>
          <PaymentLink id={transaction.id} />
        </FactRow>
        <FactRow label={t("callbacks.paymentCard.order")}>
          <OrderLink order={order} />
        </FactRow>
        <FactRow label={t("callbacks.paymentCard.state")}>
          <StatusBadge color={COLORS[state]}>{t(`callbacks.states.${state}`)}</StatusBadge>
        </FactRow>
        <FactRow label={t("callbacks.paymentCard.amount")}>{money(amount)}</FactRow>
        <FactRow label={t("callbacks.paymentCard.captured")}>{money(captured_amount)}</FactRow>
        <FactRow label={t("callbacks.paymentCard.refunded")}>{money(refunded_amount)}</FactRow>
        <FactRow label={t("callbacks.paymentCard.reference")}>{transaction.reference}</FactRow>
        {transaction.gateway_id && (
          <FactRow label={t("callbacks.paymentCard.gatewayId")}>
            <span className="break-all">{transaction.gateway_id}</span>
          </FactRow>
        )}
      </dl>
    </Section>
  )
}
