import { Button, toast, usePrompt } from "@medusajs/ui"
import { useActionTexts } from "../../hooks/use-action-texts"
import { usePerform } from "../../hooks/use-perform"
import type { TransactionAction, TransactionSummary } from "../../lib/api/transactions"
import { needsConfirmation } from "../../lib/transaction/action-key"
import { useText } from "../../lib/use-text"

export type ActionProps = { transaction: TransactionSummary; action: TransactionAction }

/** Does an action once the person has confirmed what exactly will happen. */
export function ActionButton({ transaction, action }: ActionProps) {
  const { t } = useText()
  const prompt = usePrompt()
  const texts = useActionTexts(transaction, action)
  const performing = usePerform(transaction, action)

  const onClick = async () => {
    const isConfirmed =
      !needsConfirmation(action) ||
      (await prompt({
        title: texts.title,
        description: texts.text,
        confirmText: texts.confirm,
        cancelText: t("transaction.cancel"),
        variant: texts.isFinal ? "danger" : "confirmation",
      }))
    if (isConfirmed && !performing.isPending) {
      performing.mutate({}, { onError: (error) => toast.error(error.message) })
    }
  }

  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      data-testid={`action-${action.name}`}
      isLoading={performing.isPending}
      onClick={onClick}
    >
      {texts.label}
    </Button>
  )
}
