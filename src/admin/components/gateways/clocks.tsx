import type { AccountHealth } from "../../lib/api/account-health"
import { formatDuration } from "../../lib/gateways/time"
import { useText } from "../../lib/use-text"

type ClocksProps = { label: string; clock: AccountHealth["clock"] }

/** How far this server's clock is from the database's and from the gateway's. */
export function Clocks({ label, clock }: ClocksProps) {
  const { t, locale } = useText()
  const { database_ahead_ms: database, gateway_ahead_ms: gateway } = clock
  const off = (milliseconds: number) => formatDuration(Math.abs(milliseconds) / 1000, locale)
  return (
    <div className="flex flex-col gap-y-1">
      <span>{t("gateways.clocks.database", { off: off(database) })}</span>
      <span>
        {gateway === null
          ? t("gateways.clocks.unseen", { label })
          : t("gateways.clocks.gateway", { label, off: off(gateway) })}
      </span>
    </div>
  )
}
