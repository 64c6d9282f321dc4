import { Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** Shown instead of the table where there is nothing to show. */
export function EmptyList({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useText()
  return (
    <div
      className="flex flex-col items-center gap-y-1 px-6 py-16 text-center"
      data-testid="callbacks-empty"
    >
      <Text size="small" weight="plus">
        {t(isFiltered ? "callbacks.empty.filteredTitle" : "callbacks.empty.title")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t(isFiltered ? "callbacks.empty.filteredText" : "callbacks.empty.text")}
      </Text>
    </div>
  )
}
