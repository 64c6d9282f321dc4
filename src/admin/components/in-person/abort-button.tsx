import { Button, usePrompt } from "@medusajs/ui"
import { useAbortPayment } from "../../hooks/use-abort-payment"
import { useText } from "../../lib/use-text"

/** Ends a payment on its device, once the person has confirmed that. */
export function AbortButton({ transactionId }: { transactionId: string }) {
  const { t } = useText()
  const prompt = usePrompt()
  const abort = useAbortPayment(transactionId)

  const onClick = async () => {
    const isConfirmed = await prompt({
      title: t("inPerson.abort.title"),
      description: t("inPerson.abort.text"),
      confirmText: t("inPerson.abort.confirm"),
      cancelText: t("inPerson.abort.keep"),
    })
    if (isConfirmed) {
      abort.mutate()
    }
  }

  return (
    <Button
      variant="secondary"
      size="small"
      data-testid="in-person-abort"
      isLoading={abort.isPending}
      onClick={onClick}
    >
      {t("inPerson.live.abort")}
    </Button>
  )
}
