import { Alert } from "@medusajs/ui"
import type { CallbackCount } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"

/** How many callbacks can be processed again, or why none can. */
export function SeveralNote({ counted }: { counted: CallbackCount }) {
  const { t, locale } = useText()
  const { processable, is_processable_capped } = counted
  const total = processable.toLocaleString(locale)
  return (
    <div role="status" aria-live="polite">
      {is_processable_capped ? (
        <Alert variant="warning" data-testid="callbacks-several-note">
          {t("callbacks.several.tooMany", { total })}
        </Alert>
      ) : (
        <Alert
          variant={processable === 0 ? "warning" : "info"}
          data-testid="callbacks-several-note"
        >
          {processable === 0
            ? t("callbacks.several.zero")
            : t("callbacks.several.count", { total })}
        </Alert>
      )}
    </div>
  )
}
