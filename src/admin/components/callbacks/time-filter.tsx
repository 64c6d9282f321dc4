import { DatePicker, Text } from "@medusajs/ui"

type TimeFilterProps = {
  label: string
  /** ISO 8601. */
  value: string | undefined
  onChange: (iso: string | undefined) => void
}

/** A time of receipt, to the minute. */
export function TimeFilter({ label, value, onChange }: TimeFilterProps) {
  return (
    <div className="flex items-center gap-x-2">
      <Text size="small" className="text-ui-fg-subtle whitespace-nowrap" aria-hidden>
        {label}
      </Text>
      <DatePicker
        size="small"
        granularity="minute"
        aria-label={label}
        value={value ? new Date(value) : null}
        onChange={(date) => onChange(date?.toISOString())}
      />
    </div>
  )
}
