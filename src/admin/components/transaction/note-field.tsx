import { Hint, Label, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../lib/use-text"

type NoteFieldProps = { value: string; onChange: (note: string) => void }

/** What was done about a case, for whoever looks at the payment later. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("transaction.note.label")}
      </Label>
      <Textarea
        id={id}
        data-testid="action-note"
        rows={4}
        maxLength={2000}
        required
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <Hint id={`${id}-hint`}>{t("transaction.note.hint")}</Hint>
    </div>
  )
}
