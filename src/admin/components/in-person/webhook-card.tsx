import { Code, Copy, Text } from "@medusajs/ui"
import type { PaymentAccount } from "../../lib/api/types"
import { useText } from "../../lib/use-text"
import { Section } from "../common/section"

/** Where the gateway has to send what happens on the devices of the accounts. */
export function WebhookCard({ accounts }: { accounts: PaymentAccount[] }) {
  const { t } = useText()
  return (
    <Section title={t("inPerson.webhook.title")}>
      {accounts.map(({ account, gateway, label, callback_url }) => (
        <div key={account} className="flex flex-col gap-y-2 px-6 py-4">
          {accounts.length > 1 && (
            <Text size="small" weight="plus">
              {account}
            </Text>
          )}
          <Text size="small" className="text-ui-fg-subtle">
            {gateway === "kustom"
              ? t("inPerson.webhook.text")
              : t("inPerson.webhook.textOther", { label })}
          </Text>
          <div className="flex items-center justify-between gap-x-2">
            <Code className="break-all" data-testid={`webhook-url-${account}`}>
              {callback_url}
            </Code>
            <Copy content={callback_url} aria-label={t("common.copy")} />
          </div>
        </div>
      ))}
    </Section>
  )
}
