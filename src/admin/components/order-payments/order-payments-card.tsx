import { useTransactions } from "../../hooks/use-transactions"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { Section } from "../common/section"
import { OrderPayment } from "./order-payment"
import { OtherTry } from "./other-try"

/** Payments that are shown of one order; one with more is looked at on their own pages. */
const LIMIT = 20

/**
 * Every payment that was tried for an order: those that Medusa counts on in full, others in a line.
 * Nothing where none of our gateways had to do with it.
 */
export function OrderPaymentsCard({ orderId }: { orderId: string }) {
  const { t } = useText()
  const { data, error, refetch } = useTransactions({ order_id: orderId, limit: LIMIT })
  const all = data?.payment_transactions ?? []
  const held = all.filter(({ medusa }) => medusa)
  const main = held.length > 0 ? held : all.slice(0, 1)
  const others = all.filter((one) => !main.includes(one))

  if (error && !data) {
    return (
      <Section title={t("orderPayments.title")}>
        <div className="px-6 py-4">
          <LoadError error={error} onRetry={refetch} />
        </div>
      </Section>
    )
  }
  if (all.length === 0) {
    return null
  }
  return (
    <Section title={t("orderPayments.title")}>
      <div className="divide-y" data-testid="order-payments">
        {main.map((transaction) => (
          <OrderPayment key={transaction.id} transaction={transaction} />
        ))}
        {others.length > 0 && (
          <div>
            <h3 className="txt-compact-xsmall-plus text-ui-fg-muted px-6 pb-1 pt-4">
              {t("orderPayments.others")}
            </h3>
            <ul className="divide-y">
              {others.map((transaction) => (
                <OtherTry key={transaction.id} transaction={transaction} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  )
}
