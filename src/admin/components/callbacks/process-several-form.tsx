import { Alert, Button, Drawer } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useCallbackCount } from "../../hooks/callbacks/use-callback-count"
import { useProcessCallbacks } from "../../hooks/callbacks/use-process-callbacks"
import type { CallbackFilters } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { ReasonField } from "./reason-field"
import { SeveralNote } from "./several-note"

type ProcessSeveralFormProps = { filters: CallbackFilters; onDone: () => void }

/** How many would be processed again, and the reason to do so. Lies in a drawer. */
export function ProcessSeveralForm({ filters, onDone }: ProcessSeveralFormProps) {
  const { t, locale } = useText()
  const [reason, setReason] = useState("")
  const { data: counted, error, isFetching, refetch } = useCallbackCount(filters)
  const process = useProcessCallbacks(onDone)
  const count = counted && !counted.is_processable_capped ? counted.processable : 0

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (count > 0 && reason.trim() && !process.isPending) {
      process.mutate({ filters, count, reason: reason.trim() })
    }
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {error && <LoadError error={error} onRetry={refetch} />}
        {counted && <SeveralNote counted={counted} />}
        <ReasonField value={reason} onChange={setReason} />
        {process.error && (
          <Alert variant="error" role="alert" data-testid="callbacks-process-error">
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
          data-testid="callbacks-process-confirm"
          disabled={count === 0 || !reason.trim()}
          isLoading={process.isPending || isFetching}
        >
          {t("callbacks.several.confirm", { total: count.toLocaleString(locale) })}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
