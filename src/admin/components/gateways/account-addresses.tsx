import { Heading, Text } from "@medusajs/ui"
import type { PaymentAccount } from "../../lib/api/types"
import { useText } from "../../lib/use-text"
import { AddressRow } from "./address-row"

/** What the gateway is told: with each payment by us, or once by a person in its portal. */
export function AccountAddresses({ account }: { account: PaymentAccount }) {
  const { t } = useText()
  const { label, urls, webhook_url: webhook } = account
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("gateways.addresses.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {webhook
          ? t("gateways.addresses.enter", { label })
          : t("gateways.addresses.sent", { label })}
      </Text>
      <dl className="flex flex-col gap-y-3">
        {webhook && <AddressRow label={t("gateways.addresses.webhook")} url={webhook} canCopy />}
        {urls?.callback && (
          <AddressRow label={t("gateways.addresses.callback")} url={urls.callback} />
        )}
        {urls && <AddressRow label={t("gateways.addresses.return")} url={urls.return} />}
        {urls && <AddressRow label={t("gateways.addresses.cancel")} url={urls.cancel} />}
      </dl>
    </div>
  )
}
