import { Alert } from "@medusajs/ui"
import type { TransactionSummary } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { differencesOf } from "../../lib/transaction/differences"
import { useText } from "../../lib/use-text"

/** Says in words what is different at the gateway and in Medusa; nothing where nothing is. */
export function MismatchBox({ transaction }: { transaction: TransactionSummary }) {
  const { t, locale } = useText()
  const { gateway_label, account, currency_code } = transaction
  const differences = differencesOf(transaction)
  const money = (amount: string) => formatMoney(amount, currency_code, locale)
  if (differences.length === 0) {
    return null
  }
  return (
    <Alert variant="warning" data-testid="transaction-mismatch">
      <div className="flex flex-col gap-y-1">
        {differences.map(({ what, gateway, medusa }) => (
          <span key={what}>
            {t(`transaction.differences.${what}`, {
              gateway: gateway_label ?? account,
              atGateway: money(gateway),
              inMedusa: money(medusa),
            })}
          </span>
        ))}
        <span className="text-ui-fg-muted">{t("transaction.differences.hint")}</span>
      </div>
    </Alert>
  )
}
