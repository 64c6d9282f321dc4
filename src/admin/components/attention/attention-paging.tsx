import { Button } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

type AttentionPagingProps = {
  isFirst: boolean
  next: string | null
  onFirst: () => void
  onNext: (after: string) => void
}

/** On to older cases, and back to the newest; the browser's own way back leads page by page. */
export function AttentionPaging({ isFirst, next, onFirst, onNext }: AttentionPagingProps) {
  const { t } = useText()
  if (isFirst && !next) {
    return null
  }
  return (
    <nav
      aria-label={t("attentionPage.paging.label")}
      className="flex items-center justify-end gap-x-2 px-6 py-4"
    >
      <Button size="small" variant="transparent" disabled={isFirst} onClick={onFirst}>
        {t("attentionPage.paging.first")}
      </Button>
      <Button
        size="small"
        variant="transparent"
        data-testid="attention-next"
        disabled={!next}
        onClick={() => next && onNext(next)}
      >
        {t("attentionPage.paging.next")}
      </Button>
    </nav>
  )
}
