import { Badge } from "@medusajs/ui"
import type { AccountMode } from "../../lib/api/account-health"
import { useText } from "../../lib/use-text"

const colors = { live: "green", test: "orange", sandbox: "red", unknown: "red" } as const

/** Whether an account moves money; red where a shop that sells would earn nothing. */
export function ModeBadge({ mode }: { mode: AccountMode }) {
  const { t } = useText()
  return (
    <Badge size="2xsmall" color={colors[mode]} data-testid="account-mode" data-mode={mode}>
      {t(`gateways.mode.${mode}`)}
    </Badge>
  )
}
