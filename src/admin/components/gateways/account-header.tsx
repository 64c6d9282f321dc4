import { Button, Code, Heading, Text } from "@medusajs/ui"
import type { AccountActions } from "../../hooks/use-account-actions"
import type { PaymentAccount } from "../../lib/api/types"
import { useText } from "../../lib/use-text"
import { ModeBadge } from "./mode-badge"

type AccountHeaderProps = { account: PaymentAccount; actions: AccountActions; headingId: string }

/** Which account it is, whether money moves there, and what can be tried. */
export function AccountHeader({ account, actions, headingId }: AccountHeaderProps) {
  const { t } = useText()
  const { account: key, label, mode, host } = account
  const { check, selfTest } = actions
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading level="h2" id={headingId}>
            {label}
          </Heading>
          <Code>{key}</Code>
          <ModeBadge mode={mode} />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`gateways.modeHint.${mode}`, { host })}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="secondary"
          data-testid="check-credentials"
          isLoading={check.isRunning}
          onClick={check.run}
        >
          {t("gateways.check.action")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          data-testid="self-test"
          isLoading={selfTest.isRunning}
          onClick={selfTest.run}
        >
          {t("gateways.selfTest.action")}
        </Button>
      </div>
    </div>
  )
}
