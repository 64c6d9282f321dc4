import { InlineTip } from "@medusajs/ui"
import type { CredentialCheck } from "../../lib/api/account-health"
import type { PaymentAccount } from "../../lib/api/types"
import { useText } from "../../lib/use-text"

const variants = {
  accepted: "success",
  refused: "error",
  unreachable: "warning",
  unsupported: "info",
} as const

type CheckResultProps = { account: PaymentAccount; check: CredentialCheck }

/** What the gateway says to the credentials, in its own words too. */
export function CheckResult({ account: { label }, check }: CheckResultProps) {
  const { t } = useText()
  const { result, message, code, correlation_id: id } = check
  const isTold = !code || message?.includes(code)
  return (
    <InlineTip
      label={t("gateways.check.title")}
      variant={variants[result]}
      data-testid="check-result"
      data-result={result}
    >
      {t(`gateways.check.${result}`, { label })}
      {message && <p className="break-words">{isTold ? message : `${message} [${code}]`}</p>}
      {id && <p className="break-words">{t("gateways.check.supportId", { id })}</p>}
    </InlineTip>
  )
}
