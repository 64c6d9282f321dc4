import { Hint, Label, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../lib/use-text"

/** Longest reason that the server takes. */
const MAX = 300

type ReasonFieldProps = { value: string; onChange: (reason: string) => void }

/** Why something is done, for whoever looks at it later. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const { t } = useText()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("callbacks.process.reason")}
      </Label>
      <Textarea
        id={id}
        data-testid="callback-reason"
        aria-describedby={`${id}-hint`}
        rows={3}
        maxLength={MAX}
        required
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <Hint id={`${id}-hint`}>{t("callbacks.process.reasonHint")}</Hint>
    </div>
  )
}
