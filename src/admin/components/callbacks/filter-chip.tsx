import { XMarkMini } from "@medusajs/icons"
import { Badge, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../lib/use-text"

type FilterChipProps = { children: ReactNode; onRemove: () => void }

/** A filter that has no field of its own, with a way to remove it. */
export function FilterChip({ children, onRemove }: FilterChipProps) {
  const { t } = useText()
  return (
    <Badge size="small" className="max-w-full gap-x-1 pr-0.5">
      <span className="truncate">{children}</span>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t("callbacks.filters.remove")}
        onClick={onRemove}
      >
        <XMarkMini />
      </IconButton>
    </Badge>
  )
}
