import type { TransactionDetails } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { Section } from "../common/section"
import { TwoColumns } from "../common/two-columns"
import { AbortButton } from "../in-person/abort-button"
import { AmountsTable } from "./amounts-table"
import { AttentionNote } from "./attention-note"
import { CallbacksList } from "./callbacks-list"
import { LastAnswer } from "./last-answer"
import { MismatchBox } from "./mismatch-box"
import { MovementsList } from "./movements-list"
import { Timeline } from "./timeline"
import { TransactionActions } from "./transaction-actions"
import { TransactionFacts } from "./transaction-facts"

/** One payment: what it is, what both sides hold, what has happened, and what can be done. */
export function TransactionPage({ transaction }: { transaction: TransactionDetails }) {
  const { t, locale } = useText()
  const { id, amount, currency_code, gateway_label, account, movements, callbacks } = transaction
  const title = t("transaction.title", {
    amount: formatMoney(amount, currency_code, locale),
    gateway: gateway_label ?? account,
  })
  const main = (
    <>
      <Section level="h1" title={title} subtitle={transaction.reference}>
        <div className="flex flex-col gap-y-2 px-6 py-4 empty:hidden">
          <AttentionNote transaction={transaction} />
          <MismatchBox transaction={transaction} />
        </div>
        <AmountsTable transaction={transaction} />
        <div className="flex flex-wrap gap-2 px-6 py-4">
          <TransactionActions transaction={transaction} />
          {transaction.can_abort && <AbortButton transactionId={id} />}
        </div>
      </Section>
      <Section title={t("transaction.timeline.title")}>
        <Timeline transaction={transaction} />
      </Section>
    </>
  )
  const side = (
    <>
      <Section title={t("transaction.facts.title")}>
        <TransactionFacts transaction={transaction} />
      </Section>
      {movements.length > 0 && (
        <Section title={t("transaction.movements.title")}>
          <MovementsList movements={movements} />
        </Section>
      )}
      <Section title={t("transaction.callbacks.title")}>
        <CallbacksList callbacks={callbacks} />
      </Section>
      <LastAnswer transaction={transaction} />
    </>
  )
  return <TwoColumns main={main} side={side} />
}
