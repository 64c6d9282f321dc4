import { clx, Table } from "@medusajs/ui"
import type { TransactionSummary } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { differencesOf, type Side } from "../../lib/transaction/differences"
import { useText } from "../../lib/use-text"

const SIDES: Side[] = ["authorized", "captured", "refunded"]

/** What the gateway holds beside what Medusa has recorded; what differs is set off. */
export function AmountsTable({ transaction }: { transaction: TransactionSummary }) {
  const { t, locale } = useText()
  const { at_gateway, medusa, gateway_label, account, currency_code } = transaction
  const different = new Set<string>(differencesOf(transaction).map(({ what }) => what))
  const money = (amount: string | undefined, currency = currency_code) =>
    amount === undefined ? "–" : formatMoney(amount, currency, locale)
  const cell = (side: Side) =>
    clx("text-right tabular-nums", different.has(side) && "text-ui-fg-error font-medium")
  return (
    <div className="overflow-x-auto">
      <Table data-testid="transaction-amounts">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              <span className="sr-only">{t("transaction.amounts.what")}</span>
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">{gateway_label ?? account}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Medusa</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {SIDES.map((side) => (
            <Table.Row key={side} data-testid={`amount-${side}`}>
              <Table.Cell>{t(`transaction.amounts.${side}`)}</Table.Cell>
              <Table.Cell className={cell(side)}>
                {money(at_gateway[side]?.amount, at_gateway[side]?.currency_code)}
              </Table.Cell>
              <Table.Cell className={cell(side)}>{money(medusa?.[`${side}_amount`])}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
