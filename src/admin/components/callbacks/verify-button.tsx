import { Button, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { useVerifyCallback } from "../../hooks/callbacks/use-verify-callback"
import { useText } from "../../lib/use-text"

/** Verifies a refused callback again, once the person has confirmed that. */
export function VerifyButton({ id }: { id: string }) {
  const { t } = useText()
  const prompt = usePrompt()
  const navigate = useNavigate()
  const verify = useVerifyCallback(id, (genuine) => navigate(`/callbacks/${genuine}`))

  const onClick = async () => {
    const isConfirmed = await prompt({
      title: t("callbacks.verify.title"),
      description: t("callbacks.verify.text"),
      confirmText: t("callbacks.verify.confirm"),
      cancelText: t("callbacks.verify.cancel"),
      variant: "confirmation",
    })
    if (isConfirmed) {
      verify.mutate()
    }
  }

  return (
    <Button
      variant="secondary"
      size="small"
      className="whitespace-nowrap"
      data-testid="callback-verify"
      isLoading={verify.isPending}
      onClick={onClick}
    >
      {t("callbacks.verify.action")}
    </Button>
  )
}
