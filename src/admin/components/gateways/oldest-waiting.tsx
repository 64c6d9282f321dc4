import { Code } from "@medusajs/ui"
import type { AccountHealth } from "../../lib/api/account-health"
import { useText } from "../../lib/use-text"
import { LastCallback } from "./last-callback"
import { Moment } from "./moment"

/** The callback and the payment that have waited longest for Medusa to follow. */
export function OldestWaiting({ health }: { health: AccountHealth }) {
  const { t } = useText()
  const { unsettled_callback: callback, unfinished_payment: payment } = health
  if (!callback && !payment) {
    return <>{t("gateways.facts.nothingWaits")}</>
  }
  return (
    <div className="flex flex-col gap-y-1" data-testid="oldest-waiting">
      {callback && <LastCallback callback={callback} />}
      {payment && (
        <span className="flex flex-wrap items-center gap-x-2">
          <Moment at={payment.created_at} />
          <Code className="break-all">{payment.id}</Code>
        </span>
      )}
    </div>
  )
}
