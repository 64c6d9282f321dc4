import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import type { CallbackStatus } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"

const STATUSES = ["new", "in_progress", "done", "ignored", "waiting", "failed"] as const

type StatusFilterProps = {
  value: CallbackStatus[] | undefined
  onChange: (change: (chosen: CallbackStatus[] | undefined) => CallbackStatus[] | undefined) => void
}

/** The chosen ones with this one chosen, or no longer; undefined when none is left. */
function toggled(chosen: CallbackStatus[] = [], status: CallbackStatus) {
  const next = STATUSES.filter((one) => (one === status) !== chosen.includes(one))
  return next.length > 0 ? next : undefined
}

/** Any of several statuses. */
export function StatusFilter({ value = [], onChange }: StatusFilterProps) {
  const { t } = useText()
  const [only] = value
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" data-testid="callbacks-status">
          {value.length > 1
            ? t("callbacks.filters.statuses", { total: value.length })
            : `${t("callbacks.filters.status")}: ${
                only ? t(`callbacks.status.${only}`) : t("callbacks.filters.all")
              }`}
          <ChevronDownMini />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        {STATUSES.map((status) => (
          <DropdownMenu.CheckboxItem
            key={status}
            checked={value.includes(status)}
            onCheckedChange={() => onChange((chosen) => toggled(chosen, status))}
            // Several are chosen one after the other.
            onSelect={(event) => event.preventDefault()}
          >
            {t(`callbacks.status.${status}`)}
          </DropdownMenu.CheckboxItem>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
