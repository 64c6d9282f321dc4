import { Alert, Button } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

type LoadErrorProps = { error: Error; onRetry: () => void }

/** Says why something could not be loaded, and tries again when asked to. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const { t } = useText()
  return (
    <Alert variant="error" role="alert">
      <div className="flex flex-col items-start gap-y-2">
        <span>
          {t("common.loadFailed")} {error.message}
        </span>
        <Button type="button" size="small" variant="secondary" onClick={onRetry}>
          {t("common.retry")}
        </Button>
      </div>
    </Alert>
  )
}
