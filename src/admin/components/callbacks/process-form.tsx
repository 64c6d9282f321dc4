import { Alert, Button, Drawer, Text } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useProcessCallback } from "../../hooks/callbacks/use-process-callback"
import { useText } from "../../lib/use-text"
import { PreviewNote } from "./preview-note"
import { ReasonField } from "./reason-field"

/** What it would do, and the reason to have it done. Lies in a drawer. */
export function ProcessForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useText()
  const [reason, setReason] = useState("")
  const process = useProcessCallback(id, onDone)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() && !process.isPending) {
      process.mutate(reason.trim())
    }
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <div className="flex flex-col gap-y-2">
          <Text size="small" weight="plus">
            {t("callbacks.process.would")}
          </Text>
          <PreviewNote id={id} />
        </div>
        <ReasonField value={reason} onChange={setReason} />
        {process.error && (
          <Alert variant="error" role="alert" data-testid="callback-process-error">
            {process.error.message}
          </Alert>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button type="button" variant="secondary" size="small">
            {t("callbacks.process.cancel")}
          </Button>
        </Drawer.Close>
        <Button
          type="submit"
          size="small"
          data-testid="callback-process-confirm"
          disabled={!reason.trim()}
          isLoading={process.isPending}
        >
          {t("callbacks.process.confirm")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
