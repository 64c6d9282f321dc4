import { Label, Select } from "@medusajs/ui"
import type { PaymentAccount } from "../../lib/api/types"
import { useText } from "../../lib/use-text"

type AccountSelectProps = {
  accounts: PaymentAccount[]
  value: string
  onChange: (account: string) => void
}

/** The account that takes the payment; shown only where there is a choice. */
export function AccountSelect({ accounts, value, onChange }: AccountSelectProps) {
  const { t } = useText()
  if (accounts.length < 2) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="in-person-account" size="small" weight="plus">
        {t("inPerson.account.label")}
      </Label>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger id="in-person-account" data-testid="in-person-account">
          <Select.Value placeholder={t("inPerson.account.placeholder")} />
        </Select.Trigger>
        <Select.Content>
          {accounts.map(({ account, label }) => (
            <Select.Item key={account} value={account}>
              {`${label} (${account})`}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
