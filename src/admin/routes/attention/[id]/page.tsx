import { Alert, Container, Skeleton } from "@medusajs/ui"
import { useParams, type UIMatch } from "react-router-dom"
import { AttentionCrumb } from "../../../components/attention/attention-crumb"
import { LoadError } from "../../../components/common/load-error"
import { TransactionPage } from "../../../components/transaction/transaction-page"
import { useTransactionDetails } from "../../../hooks/use-transaction-details"
import { useText } from "../../../lib/use-text"

/** One payment by its transaction id. */
const PaymentTransactionPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const { data: transaction, error, isMissing, refetch } = useTransactionDetails(id)

  if (transaction) {
    return <TransactionPage key={id} transaction={transaction} />
  }
  if (isMissing) {
    return (
      <Container>
        <Alert variant="error" role="alert" data-testid="transaction-missing">
          {t("transaction.missing")}
        </Alert>
      </Container>
    )
  }
  return error ? (
    <Container>
      <LoadError error={error} onRetry={refetch} />
    </Container>
  ) : (
    <Skeleton className="h-80 w-full" />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <AttentionCrumb id={params.id} />,
  seo: ({ params }: UIMatch) => ({ title: params.id }),
}

export default PaymentTransactionPage
