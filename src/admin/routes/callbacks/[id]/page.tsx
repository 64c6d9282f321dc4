import { Alert, Button, Container, Skeleton } from "@medusajs/ui"
import { Link, useParams } from "react-router-dom"
import { CallbackHeading } from "../../../components/callbacks/callback-heading"
import { CallbackTabs } from "../../../components/callbacks/callback-tabs"
import { CallbackTimeline } from "../../../components/callbacks/callback-timeline"
import { PaymentCard } from "../../../components/callbacks/payment-card"
import { SiblingsCard } from "../../../components/callbacks/siblings-card"
import { LoadError } from "../../../components/common/load-error"
import { TwoColumns } from "../../../components/common/two-columns"
import { useCallback } from "../../../hooks/callbacks/use-callback"
import { useText } from "../../../lib/use-text"

/** Everything about one callback. */
const CallbackPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const { data: callback, error, isPending, isMissing, refetch } = useCallback(id)

  if (callback) {
    return (
      <TwoColumns
        main={
          <>
            <CallbackHeading callback={callback} />
            <CallbackTabs key={callback.id} callback={callback} />
          </>
        }
        side={
          <>
            <PaymentCard callback={callback} />
            <CallbackTimeline callback={callback} />
            <SiblingsCard callback={callback} />
          </>
        }
      />
    )
  }
  return (
    <Container className="flex flex-col items-start gap-y-4">
      {isPending && <Skeleton className="h-80 w-full" />}
      {isMissing && (
        <Alert variant="error" role="alert" className="w-full" data-testid="callback-missing">
          {t("callbacks.details.missing")}
        </Alert>
      )}
      {error && !isMissing && <LoadError error={error} onRetry={refetch} />}
      {error && (
        <Button asChild size="small" variant="secondary">
          <Link to="/callbacks">{t("callbacks.details.back")}</Link>
        </Button>
      )}
    </Container>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => params.id ?? "",
}

export default CallbackPage
