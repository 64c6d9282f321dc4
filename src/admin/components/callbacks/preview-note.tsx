import { Alert, Button, Text } from "@medusajs/ui"
import { useCallbackPreview } from "../../hooks/callbacks/use-callback-preview"
import { previewText } from "../../lib/callbacks/preview-text"
import { useText } from "../../lib/use-text"

/** What processing a callback again would do now; read out once the gateway has answered. */
export function PreviewNote({ id }: { id: string }) {
  const { t, locale } = useText()
  const { data: preview, error, isFetching, refetch } = useCallbackPreview(id)
  return (
    <div className="flex flex-col items-start gap-y-2">
      <div role="status" aria-live="polite" className="w-full">
        {isFetching && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("callbacks.process.asking")}
          </Text>
        )}
        {!isFetching && preview && (
          <Alert
            variant={preview.would === "attention" ? "warning" : "info"}
            data-testid="callback-preview"
            data-would={preview.would}
          >
            {previewText(preview, t, locale)}
          </Alert>
        )}
        {!isFetching && error && (
          <Alert variant="error" data-testid="callback-preview-error">
            {error.message}
          </Alert>
        )}
      </div>
      {!isFetching && (
        <Button type="button" size="small" variant="transparent" onClick={() => refetch()}>
          {t("callbacks.process.again")}
        </Button>
      )}
    </div>
  )
}
