import { Select } from "@medusajs/ui"

type FilterSelectProps = {
  name: string
  label: string
  /** What stands for no filter. */
  all: string
  options: { value: string; label: string }[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

const ALL = "all"

/** One filter of a list. */
export function FilterSelect({ name, label, all, options, value, onChange }: FilterSelectProps) {
  return (
    <div className="w-full md:w-60">
      <Select
        size="small"
        value={value ?? ALL}
        onValueChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
      >
        <Select.Trigger aria-label={label} data-testid={`filter-${name}`}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>{all}</Select.Item>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
