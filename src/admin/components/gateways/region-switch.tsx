import { Label, Switch, Text } from "@medusajs/ui"
import { useRegionSwitch } from "../../hooks/use-region-switch"
import type { PaymentRegion } from "../../lib/api/regions"
import type { PaymentAccount } from "../../lib/api/types"
import { takesCurrency } from "../../lib/gateways/region-providers"
import { useText } from "../../lib/use-text"

type RegionSwitchProps = { account: PaymentAccount; region: PaymentRegion }

/** Offers the account in a region or not; not where the gateway cannot take its currency. */
export function RegionSwitch({ account, region }: RegionSwitchProps) {
  const { t } = useText()
  const { mutate } = useRegionSwitch(account.provider_id)
  const isOn = region.providers.includes(account.provider_id)
  const currency = region.currency_code.toUpperCase()
  const isTaken = takesCurrency(account.currencies, currency)
  const id = `${account.account}-${region.id}`
  return (
    <li className="flex items-center justify-between gap-x-4">
      <div className="flex flex-col">
        <Label htmlFor={id} size="small">
          {t("gateways.regions.name", { region: region.name, currency })}
        </Label>
        {!isTaken && (
          <Text size="xsmall" className="text-ui-fg-muted" id={`${id}-hint`}>
            {t("gateways.regions.foreign", { label: account.label, currency })}
          </Text>
        )}
      </div>
      <Switch
        id={id}
        size="small"
        checked={isOn}
        // What should never have been switched on can be switched off.
        disabled={!isTaken && !isOn}
        aria-describedby={isTaken ? undefined : `${id}-hint`}
        data-testid={`region-${region.id}`}
        onCheckedChange={(next) => mutate({ id: region.id, isOn: next })}
      />
    </li>
  )
}
