import type { AccountHealth } from "../../lib/api/account-health"
import type { PaymentAccount } from "../../lib/api/types"
import { retryText } from "../../lib/gateways/retry-text"
import { useText } from "../../lib/use-text"
import { FactRow } from "../common/fact-row"
import { Clocks } from "./clocks"
import { DayCounts } from "./day-counts"
import { LastCallback } from "./last-callback"
import { OldestWaiting } from "./oldest-waiting"

type CallbackFactsProps = { account: PaymentAccount; health: AccountHealth }

/** What came in and what became of it. */
export function CallbackFacts({ account, health }: CallbackFactsProps) {
  const { t, locale } = useText()
  const { silence, counts, last_verified, last_refused, clock } = health
  return (
    <dl className="divide-y">
      <FactRow label={t("gateways.facts.lastVerified")}>
        <LastCallback callback={last_verified} />
      </FactRow>
      <FactRow label={t("gateways.facts.lastRefused")}>
        <LastCallback callback={last_refused} />
      </FactRow>
      <FactRow label={t("gateways.facts.day", { hours: counts.hours })}>
        <DayCounts account={account.account} counts={counts} />
      </FactRow>
      <FactRow label={t("gateways.facts.arrival")}>
        <span data-testid="silence" data-state={silence.state}>
          {t(`gateways.silence.${silence.state}`, {
            heard: silence.heard,
            started: silence.started,
            label: account.label,
          })}
        </span>
      </FactRow>
      <FactRow label={t("gateways.facts.oldest")}>
        <OldestWaiting health={health} />
      </FactRow>
      <FactRow label={t("gateways.facts.repeats")}>{retryText(account, t, locale)}</FactRow>
      <FactRow label={t("gateways.facts.clocks")}>
        <Clocks label={account.label} clock={clock} />
      </FactRow>
    </dl>
  )
}
