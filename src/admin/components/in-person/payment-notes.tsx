import { Alert } from "@medusajs/ui"
import type { PaymentTransaction } from "../../lib/api/types"
import { useText } from "../../lib/use-text"
import { AttentionAlert } from "../common/attention-alert"
import { FailedAttempts } from "./failed-attempts"

type PaymentNotesProps = { transaction: PaymentTransaction; isInterrupted: boolean }

/** What there is to say about a payment beside its status; read out as it comes. */
export function PaymentNotes({ transaction, isInterrupted }: PaymentNotesProps) {
  const { t } = useText()
  return (
    <div aria-live="polite" className="flex flex-col gap-y-2 px-6 py-4 empty:hidden">
      {transaction.attention && <AttentionAlert reason={transaction.attention} />}
      <FailedAttempts transaction={transaction} />
      {isInterrupted && <Alert variant="warning">{t("inPerson.live.interrupted")}</Alert>}
    </div>
  )
}
