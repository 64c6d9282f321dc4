import { Copy } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** An id in full, with a button that copies it. */
export function IdText({ value }: { value: string }) {
  const { t } = useText()
  return (
    <span className="inline-flex max-w-full items-center gap-x-1">
      <span className="break-all">{value}</span>
      <Copy
        content={value}
        variant="mini"
        aria-label={t("common.copy")}
        className="text-ui-fg-muted shrink-0"
      />
    </span>
  )
}
