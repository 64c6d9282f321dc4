import { Button, Input, Label } from "@medusajs/ui"
import { useEffect, useState, type FormEvent } from "react"
import { useText } from "../../lib/use-text"

type SearchFieldProps = {
  value: string | undefined
  onChange: (text: string | undefined) => void
}

/** One field for whatever a person has at hand; the server recognizes what it is. */
export function SearchField({ value = "", onChange }: SearchFieldProps) {
  const { t } = useText()
  const [text, setText] = useState(value)
  // The address may change by itself: back, or a cleared filter.
  useEffect(() => setText(value), [value])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onChange(text.trim() || undefined)
  }

  return (
    <form role="search" onSubmit={onSubmit} className="flex items-end gap-x-2">
      <div className="min-w-0 flex-1 sm:max-w-[520px]">
        <Label htmlFor="callbacks-search" className="sr-only">
          {t("callbacks.filters.search")}
        </Label>
        <Input
          id="callbacks-search"
          data-testid="callbacks-search"
          type="search"
          size="small"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t("callbacks.filters.searchPlaceholder")}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <Button type="submit" size="small" variant="secondary">
        {t("callbacks.filters.search")}
      </Button>
    </form>
  )
}
