import { Alert, Button, Skeleton } from "@medusajs/ui"
import { usePaymentTransaction } from "../../hooks/use-payment-transaction"
import { isOver, stageOf } from "../../lib/in-person/progress"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { Section } from "../common/section"
import { AbortButton } from "./abort-button"
import { FailedAttempts } from "./failed-attempts"
import { PaidOrderLink } from "./paid-order-link"
import { PaymentFacts } from "./payment-facts"

type LivePaymentProps = {
  transactionId: string
  deviceId: string | undefined
  onNew: () => void
}

/** A payment on a device as it goes on, until it is over. */
export function LivePayment({ transactionId, deviceId, onNew }: LivePaymentProps) {
  const { t } = useText()
  const {
    data: transaction,
    error,
    isPending,
    isMissing,
    refetch,
  } = usePaymentTransaction(transactionId)

  const another = (
    <Button variant="primary" size="small" data-testid="in-person-new" onClick={onNew}>
      {t("inPerson.live.new")}
    </Button>
  )
  if (isPending) {
    return (
      <Section level="h1" title={t("inPerson.live.title")}>
        <div className="px-6 py-6">
          <Skeleton className="h-40 w-full" />
        </div>
      </Section>
    )
  }
  if (!transaction) {
    return (
      <Section level="h1" title={t("inPerson.live.title")} aside={another}>
        <div className="px-6 py-6">
          {isMissing ? (
            <Alert variant="error">{t("inPerson.live.missing")}</Alert>
          ) : (
            <LoadError error={error} onRetry={refetch} />
          )}
        </div>
      </Section>
    )
  }

  const { order_id, can_abort } = transaction
  const isPaid = stageOf(transaction) === "paid"
  return (
    <Section level="h1" title={t("inPerson.live.title")}>
      <PaymentFacts transaction={transaction} deviceId={deviceId} />
      <div aria-live="polite" className="flex flex-col gap-y-2 px-6 py-4 empty:hidden">
        <FailedAttempts transaction={transaction} />
        {error && <Alert variant="warning">{t("inPerson.live.interrupted")}</Alert>}
      </div>
      <div className="flex flex-wrap justify-end gap-2 px-6 py-4">
        {can_abort && <AbortButton transactionId={transactionId} />}
        {isPaid && order_id && <PaidOrderLink orderId={order_id} />}
        {isOver(transaction) && another}
      </div>
    </Section>
  )
}
