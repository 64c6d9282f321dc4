import { ArrowUpRightOnBox } from "@medusajs/icons"
import type { TransactionDetails } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { FactRow } from "../common/fact-row"
import { IdText } from "./id-text"
import { Moment } from "./moment"
import { OrderLink } from "./order-link"
import { StateBadge } from "./state-badge"

/** Ids, states and times of a payment. */
export function TransactionFacts({ transaction }: { transaction: TransactionDetails }) {
  const { t, locale } = useText()
  const { amount, currency_code, state, order, back_office_url } = transaction
  const moments = [
    ["created", transaction.created_at],
    ["settled", transaction.settled_at],
    ["expires", transaction.expires_at],
    ["asked", transaction.truth_at],
    ["nextAsk", transaction.next_inquiry_at],
    ["refundPending", transaction.refund_pending_at],
  ] as const
  return (
    <dl className="divide-y">
      <FactRow label={t("transaction.facts.state")}>
        <StateBadge state={state} />
      </FactRow>
      <FactRow label={t("transaction.facts.amount")}>
        {formatMoney(amount, currency_code, locale)}
      </FactRow>
      <FactRow label={t("transaction.facts.account")}>
        {transaction.gateway_label ?? transaction.gateway} ({transaction.account})
      </FactRow>
      <FactRow label={t("transaction.facts.order")}>
        {order ? <OrderLink order={order} /> : "–"}
      </FactRow>
      <FactRow label={t("transaction.facts.reference")}>
        <IdText value={transaction.reference} />
      </FactRow>
      {transaction.gateway_id && (
        <FactRow label={t("transaction.facts.gatewayId")}>
          <IdText value={transaction.gateway_id} />
        </FactRow>
      )}
      <FactRow label={t("transaction.facts.id")}>
        <IdText value={transaction.id} />
      </FactRow>
      {transaction.cart_id && (
        <FactRow label={t("transaction.facts.cart")}>
          <IdText value={transaction.cart_id} />
        </FactRow>
      )}
      {moments.map(
        ([name, at]) =>
          at && (
            <FactRow key={name} label={t(`transaction.facts.${name}`)}>
              <Moment at={at} />
            </FactRow>
          )
      )}
      {back_office_url && (
        <FactRow label={t("transaction.facts.backOffice")}>
          <a
            href={back_office_url}
            target="_blank"
            rel="noreferrer noopener"
            className="text-ui-fg-interactive inline-flex items-center gap-x-1"
            data-testid="transaction-back-office"
          >
            {t("transaction.facts.open")} <ArrowUpRightOnBox />
          </a>
        </FactRow>
      )}
    </dl>
  )
}
