import { Heading, Skeleton, Text } from "@medusajs/ui"
import { usePaymentRegions } from "../../hooks/use-payment-regions"
import type { PaymentAccount } from "../../lib/api/types"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { RegionSwitch } from "./region-switch"

/** Where the account is offered to shoppers. */
export function AccountRegions({ account }: { account: PaymentAccount }) {
  const { t } = useText()
  const { data: regions, error, refetch } = usePaymentRegions()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h3">{t("gateways.regions.title")}</Heading>
      {!regions && !error && <Skeleton className="h-16 w-full" />}
      {error && <LoadError error={error} onRetry={refetch} />}
      {regions?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("gateways.regions.none")}
        </Text>
      )}
      {regions && regions.length > 0 && (
        <ul className="flex flex-col gap-y-2">
          {regions.map((region) => (
            <RegionSwitch key={region.id} account={account} region={region} />
          ))}
        </ul>
      )}
    </div>
  )
}
