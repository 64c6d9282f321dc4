import { StatusBadge } from "@medusajs/ui"
import type { PaymentState } from "../../lib/api/types"
import { useText } from "../../lib/use-text"

const colors = {
  opened: "grey",
  pending: "blue",
  authorized: "orange",
  captured: "green",
  declined: "red",
  cancelled: "grey",
  expired: "grey",
} as const

/** Where a payment stands at its gateway. */
export function StateBadge({ state }: { state: PaymentState }) {
  const { t } = useText()
  return (
    <StatusBadge color={colors[state]} data-state={state} className="whitespace-nowrap">
      {t(`transaction.states.${state}`)}
    </StatusBadge>
  )
}
