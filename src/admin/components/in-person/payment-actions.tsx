import { Button } from "@medusajs/ui"
import type { PaymentTransaction } from "../../lib/api/types"
import { isOver, stageOf } from "../../lib/in-person/progress"
import { useText } from "../../lib/use-text"
import { AbortButton } from "./abort-button"
import { PaidOrderLink } from "./paid-order-link"

type PaymentActionsProps = {
  transaction: PaymentTransaction
  /** The same once more. */
  onAgain: () => void
  /** Something else. */
  onNew: () => void
}

/** What can be done about a payment: to end it while it waits, to go on when it is over. */
export function PaymentActions({ transaction, onAgain, onNew }: PaymentActionsProps) {
  const { t } = useText()
  const { id, order_id, can_abort } = transaction
  const stage = stageOf(transaction)
  const isUnpaid = stage === "declined" || stage === "cancelled" || stage === "expired"
  return (
    <div className="flex flex-wrap justify-end gap-2 px-6 py-4 empty:hidden">
      {can_abort && <AbortButton transactionId={id} />}
      {stage === "paid" && order_id && <PaidOrderLink orderId={order_id} />}
      {isUnpaid && (
        <Button variant="secondary" size="small" data-testid="in-person-again" onClick={onAgain}>
          {t("common.retry")}
        </Button>
      )}
      {isOver(transaction) && (
        <Button size="small" data-testid="in-person-new" onClick={onNew}>
          {t("inPerson.live.new")}
        </Button>
      )}
    </div>
  )
}
