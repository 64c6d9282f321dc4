import { InlineTip } from "@medusajs/ui"
import type { Finding } from "../../lib/api/account-health"
import type { PaymentAccount } from "../../lib/api/types"
import { findingKeyOf, findingValues } from "../../lib/gateways/finding-text"
import { useText } from "../../lib/use-text"

const variants = { error: "error", warning: "warning", note: "info" } as const

type FindingsProps = { account: PaymentAccount; findings: Finding[] }

/** What a person should know, the gravest first, each with what to do. */
export function Findings({ account: { label }, findings }: FindingsProps) {
  const { t, locale } = useText()
  if (findings.length === 0) {
    return null
  }
  return (
    <ul className="flex flex-col gap-y-2">
      {findings.map((finding) => (
        <li key={`${finding.code} ${JSON.stringify(finding.facts)}`}>
          <InlineTip
            label={t(`gateways.severity.${finding.severity}`)}
            variant={variants[finding.severity]}
            className="break-words"
            data-testid={`finding-${finding.code}`}
          >
            {t(findingKeyOf(finding.code), {
              ...findingValues(finding, locale),
              label,
            })}
          </InlineTip>
        </li>
      ))}
    </ul>
  )
}
