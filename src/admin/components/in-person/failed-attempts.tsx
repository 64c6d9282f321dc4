import { Alert } from "@medusajs/ui"
import { failedAttemptsOf } from "../../lib/in-person/attempts"
import { declineReason } from "../../lib/in-person/decline-reason"
import { isOver } from "../../lib/in-person/progress"
import type { PaymentTransaction } from "../../lib/api/types"
import { useText } from "../../lib/use-text"

/** Attempts that failed: they end nothing, and staying in sight explains a long payment. */
export function FailedAttempts({ transaction }: { transaction: PaymentTransaction }) {
  const { t } = useText()
  const failed = failedAttemptsOf(transaction)
  if (!failed) {
    return null
  }
  const { count: attempts, reason } = failed
  return (
    <Alert variant="warning" data-testid="in-person-declined">
      {t(attempts === 1 ? "inPerson.attempts.once" : "inPerson.attempts.times", {
        attempts,
        reason: declineReason(reason, t),
      })}
      {!isOver(transaction) && ` ${t("inPerson.attempts.retry")}`}
    </Alert>
  )
}
