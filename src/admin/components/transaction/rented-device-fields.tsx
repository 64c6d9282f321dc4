import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Label, Select } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../lib/use-text"
import type { DetailsProps } from "./details-fields"

const KINDS = ["IMEI", "SERIAL_NUMBER"] as const

type Identifier = { identifierType: (typeof KINDS)[number]; identifier: string }

/** Numbers of the device that a rental contract of Inbank is activated for. */
export function RentedDeviceFields({ onChange }: DetailsProps) {
  const { t } = useText()
  const [numbers, setNumbers] = useState<Identifier[]>([{ identifierType: "IMEI", identifier: "" }])

  const set = (next: Identifier[]) => {
    setNumbers(next)
    const isComplete = next.every(({ identifier }) => identifier.trim() !== "")
    onChange(isComplete ? { assetIdentifiers: next } : null)
  }
  const change = (at: number, part: Partial<Identifier>) =>
    set(numbers.map((one, place) => (place === at ? { ...one, ...part } : one)))

  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus mb-2">{t("transaction.rentedDevice.title")}</legend>
      {numbers.map(({ identifierType, identifier }, at) => (
        <div key={at} className="flex items-end gap-x-2">
          <div className="flex w-44 flex-col gap-y-2">
            <Label htmlFor={`device-kind-${at}`} size="small">
              {t("transaction.rentedDevice.kind")}
            </Label>
            <Select
              value={identifierType}
              onValueChange={(kind) =>
                change(at, { identifierType: kind as typeof identifierType })
              }
            >
              <Select.Trigger id={`device-kind-${at}`} data-testid="device-kind">
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {KINDS.map((kind) => (
                  <Select.Item key={kind} value={kind}>
                    {t(`transaction.rentedDevice.kinds.${kind}`)}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          </div>
          <div className="flex flex-1 flex-col gap-y-2">
            <Label htmlFor={`device-number-${at}`} size="small">
              {t("transaction.rentedDevice.number")}
            </Label>
            <Input
              id={`device-number-${at}`}
              data-testid="device-number"
              autoComplete="off"
              spellCheck={false}
              required
              value={identifier}
              onChange={({ target }) => change(at, { identifier: target.value })}
            />
          </div>
          {numbers.length > 1 && (
            <IconButton
              type="button"
              variant="transparent"
              aria-label={t("transaction.rentedDevice.remove")}
              onClick={() => set(numbers.filter((_, place) => place !== at))}
            >
              <Trash />
            </IconButton>
          )}
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="transparent"
          onClick={() => set([...numbers, { identifierType: "SERIAL_NUMBER", identifier: "" }])}
        >
          <Plus />
          {t("transaction.rentedDevice.add")}
        </Button>
      </div>
    </fieldset>
  )
}
