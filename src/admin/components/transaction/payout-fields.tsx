import { Hint, Input, Label } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../lib/use-text"
import type { DetailsProps } from "./details-fields"

const FIELDS = ["address", "currency", "tag", "name", "country", "residence"] as const
type Field = (typeof FIELDS)[number]

/** Fields that only some coins or countries ask for. */
const OPTIONAL: ReadonlySet<Field> = new Set<Field>(["tag", "residence"])

const EXAMPLES: Partial<Record<Field, string>> = { currency: "USDT-TRX", country: "DE" }

/** Where B2BinPay pays a refund out to: an address that the customer gave, and who the customer is. */
export function PayoutFields({ onChange }: DetailsProps) {
  const { t } = useText()
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({})

  const change = (field: Field, text: string) => {
    const next = { ...typed, [field]: text }
    setTyped(next)
    const isComplete = FIELDS.every((one) => OPTIONAL.has(one) || next[one]?.trim())
    onChange(isComplete ? detailsOf(next) : null)
  }

  return (
    <fieldset className="flex flex-col gap-y-4">
      <legend className="txt-compact-small-plus mb-2">{t("transaction.payout.title")}</legend>
      <Hint>{t("transaction.payout.hint")}</Hint>
      {FIELDS.map((field) => (
        <div key={field} className="flex flex-col gap-y-2">
          <Label htmlFor={`payout-${field}`} size="small" weight="plus">
            {t(`transaction.payout.${field}`)}
            {OPTIONAL.has(field) && (
              <span className="text-ui-fg-muted font-normal"> ({t("transaction.optional")})</span>
            )}
          </Label>
          <Input
            id={`payout-${field}`}
            data-testid={`payout-${field}`}
            autoComplete="off"
            spellCheck={false}
            required={!OPTIONAL.has(field)}
            placeholder={EXAMPLES[field]}
            value={typed[field] ?? ""}
            onChange={({ target }) => change(field, target.value)}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** In the form that the gateway asks for; what was left empty is left out. */
function detailsOf(typed: Partial<Record<Field, string>>): Record<string, unknown> {
  const { address, currency, tag, name, country, residence } = typed
  const given = (text: string | undefined) => text?.trim() || undefined
  return {
    address: given(address),
    currency: given(currency),
    tag: given(tag),
    beneficiary: { name: given(name), country: given(country), address: given(residence) },
  }
}
