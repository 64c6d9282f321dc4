import { clx, Table } from "@medusajs/ui"
import type { TransactionSummary } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { differencesOf, type Side } from "../../lib/transaction/differences"
import { useText } from "../../lib/use-text"

const SIDES: Side[] = ["authorized", "captured", "refunded"]

/** What the gateway holds beside what Medusa has recorded; what differs is set off. */
export function AmountsTable({ transaction }: { transaction: TransactionSummary }) {
  const { t, locale } = useText()
  const { medusa, gateway_label, account, currency_code } = transaction
  const different = new Set<string>(differencesOf(transaction).map(({ what }) => what))
  const money = (amount: string) => formatMoney(amount, currency_code, locale)
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
              <Table.Cell className={cell(side)}>{money(transaction[`${side}_amount`])}</Table.Cell>
              <Table.Cell className={cell(side)}>
                {medusa ? money(medusa[`${side}_amount`]) : "–"}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
