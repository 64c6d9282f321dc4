import type { TransactionSummary } from "../../lib/api/transactions"
import { needsForm } from "../../lib/transaction/action-key"
import { ActionButton } from "./action-button"
import { ActionFormButton } from "./action-form-button"

type TransactionActionsProps = { transaction: TransactionSummary }

/** A button for everything that can be done about a payment now. */
export function TransactionActions({ transaction }: TransactionActionsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2" data-testid="transaction-actions">
      {transaction.actions.map((action) => {
        const Way = needsForm(action) ? ActionFormButton : ActionButton
        return <Way key={action.name} transaction={transaction} action={action} />
      })}
    </div>
  )
}
