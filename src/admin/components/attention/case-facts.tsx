import type { ReactNode } from "react"
import type { Money, TransactionSummary } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { OrderLink } from "../transaction/order-link"

/** Paid, due and the difference of a case, and whose it is. */
export function CaseFacts({ transaction }: { transaction: TransactionSummary }) {
  const { t, locale } = useText()
  const { case_amounts, gateway_label, gateway, account, order, cart_id } = transaction
  const money = (value: Money | null | undefined) =>
    value ? formatMoney(value.amount, value.currency_code, locale) : "–"
  const facts: [name: string, label: string, value: ReactNode][] = [
    ["paid", t("attentionPage.case.paid"), money(case_amounts?.paid)],
    ["due", t("attentionPage.case.due"), money(case_amounts?.due)],
    ["difference", t("attentionPage.case.difference"), money(case_amounts?.difference)],
    ["account", t("attentionPage.case.account"), `${gateway_label ?? gateway} (${account})`],
    order
      ? ["order", t("attentionPage.case.order"), <OrderLink key="order" order={order} />]
      : ["cart", t("attentionPage.case.cart"), cart_id ?? "–"],
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 md:grid-cols-[repeat(3,7rem)_minmax(0,16rem)_minmax(0,1fr)]">
      {facts.map(([name, label, value]) => (
        <div key={name} className="min-w-0">
          <dt className="txt-compact-xsmall text-ui-fg-muted">{label}</dt>
          <dd className="txt-compact-small tabular-nums break-words" data-testid={`case-${name}`}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
