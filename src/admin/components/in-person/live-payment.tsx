import { Alert, Button, Skeleton } from "@medusajs/ui"
import { usePaymentTransaction } from "../../hooks/use-payment-transaction"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { Section } from "../common/section"
import { PaymentActions } from "./payment-actions"
import { PaymentFacts } from "./payment-facts"
import { PaymentNotes } from "./payment-notes"

type LivePaymentProps = {
  transactionId: string
  deviceId: string | undefined
  onAgain: () => void
  onNew: () => void
}

/** A payment on a device as it goes on, until it is over. */
export function LivePayment({ transactionId, deviceId, onAgain, onNew }: LivePaymentProps) {
  const { t } = useText()
  const payment = usePaymentTransaction(transactionId)
  const { data: transaction, error } = payment

  if (transaction) {
    return (
      <Section level="h1" title={t("inPerson.live.title")}>
        <PaymentFacts transaction={transaction} deviceId={deviceId} />
        <PaymentNotes transaction={transaction} isInterrupted={!!error} />
        <PaymentActions transaction={transaction} onAgain={onAgain} onNew={onNew} />
      </Section>
    )
  }
  return (
    <Section level="h1" title={t("inPerson.live.title")}>
      <div className="flex flex-col items-start gap-y-4 px-6 py-6">
        {payment.isPending && <Skeleton className="h-40 w-full" />}
        {payment.isMissing && (
          <Alert variant="error" role="alert" className="w-full">
            {t("inPerson.live.missing")}
          </Alert>
        )}
        {error && !payment.isMissing && <LoadError error={error} onRetry={payment.refetch} />}
        {error && (
          <Button size="small" data-testid="in-person-new" onClick={onNew}>
            {t("inPerson.live.new")}
          </Button>
        )}
      </div>
    </Section>
  )
}
