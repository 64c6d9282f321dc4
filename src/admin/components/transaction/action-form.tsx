import { Alert, Button, Drawer } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useActionForm } from "../../hooks/use-action-form"
import { useText } from "../../lib/use-text"
import type { ActionProps } from "./action-button"
import { AmountField } from "./amount-field"
import { DetailsFields } from "./details-fields"
import { NoteField } from "./note-field"

type ActionFormProps = ActionProps & { onDone: () => void }

/** What an action needs to know, what it will do with that, and the button that does it. */
export function ActionForm({ transaction, action, onDone }: ActionFormProps) {
  const { t } = useText()
  const form = useActionForm(transaction, action, onDone)
  const { texts } = form

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // The drawer lies in the page's tree although it is shown elsewhere.
    event.stopPropagation()
    form.submit()
  }

  return (
    <form onSubmit={onSubmit} className="flex h-full flex-col overflow-hidden" noValidate>
      <Drawer.Header>
        <Drawer.Title>{texts.title}</Drawer.Title>
      </Drawer.Header>
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
        {action.partial && action.amount && (
          <AmountField
            value={form.amount}
            most={action.amount}
            problem={form.problem}
            onChange={form.setAmount}
          />
        )}
        {action.details && (
          <DetailsFields
            transaction={transaction}
            purpose={action.details}
            onChange={form.setDetails}
          />
        )}
        {action.name === "resolve" && <NoteField value={form.note} onChange={form.setNote} />}
        <Drawer.Description data-testid="action-effect" aria-live="polite">
          {texts.text}
        </Drawer.Description>
        {form.error && (
          <Alert variant="error" role="alert" data-testid="action-error">
            {form.error.message}
          </Alert>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("transaction.cancel")}
          </Button>
        </Drawer.Close>
        <Button
          type="submit"
          size="small"
          variant={texts.isFinal ? "danger" : "primary"}
          data-testid="action-confirm"
          isLoading={form.isPending}
          disabled={!form.isComplete}
        >
          {texts.confirm}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
