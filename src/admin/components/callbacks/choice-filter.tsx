import { Select } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** Radix has no empty value. */
const ALL = "*"

type ChoiceFilterProps<T extends string> = {
  name: string
  label: string
  value: T | undefined
  options: { value: T; text: string }[]
  onChange: (value: T | undefined) => void
}

/** One of some values, or all of them. */
export function ChoiceFilter<T extends string>(props: ChoiceFilterProps<T>) {
  const { name, label, value, options, onChange } = props
  const { t } = useText()
  const isListed = value === undefined || options.some((one) => one.value === value)
  const shown = isListed ? options : [...options, { value, text: value }]
  return (
    <Select
      size="small"
      value={value ?? ALL}
      onValueChange={(chosen) => onChange(chosen === ALL ? undefined : (chosen as T))}
    >
      <Select.Trigger
        className="w-auto min-w-[150px] max-w-[260px]"
        aria-label={label}
        data-testid={`callbacks-${name}`}
      >
        <span className="truncate">
          {label}: <Select.Value />
        </span>
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>{t("callbacks.filters.all")}</Select.Item>
        {shown.map((one) => (
          <Select.Item key={one.value} value={one.value}>
            {one.text}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
