import { InlineTip } from "@medusajs/ui"
import type { SelfTest } from "../../lib/api/account-health"
import type { PaymentAccount } from "../../lib/api/types"
import { formatMilliseconds } from "../../lib/gateways/time"
import { useText } from "../../lib/use-text"
import { Findings } from "./findings"

type SelfTestResultProps = { account: PaymentAccount; test: SelfTest }

/** What became of a call to our own public URL, and what to do about it. */
export function SelfTestResult({ account, test }: SelfTestResultProps) {
  const { t, locale } = useText()
  const { findings, arrived, url, duration_ms: took } = test
  const isHarmless = findings.every(({ severity }) => severity === "note")
  return (
    <div className="flex flex-col gap-y-2" data-testid="self-test-result" data-arrived={arrived}>
      <InlineTip
        label={t("gateways.selfTest.title")}
        variant={isHarmless ? "success" : arrived ? "warning" : "error"}
      >
        {isHarmless
          ? t("gateways.selfTest.passed", { took: formatMilliseconds(took ?? 0, locale) })
          : t(arrived ? "gateways.selfTest.changed" : "gateways.selfTest.lost")}
        <p className="break-all">{url}</p>
      </InlineTip>
      <Findings account={account} findings={findings} />
    </div>
  )
}
