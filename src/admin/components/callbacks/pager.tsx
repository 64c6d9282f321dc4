import { Button, Text } from "@medusajs/ui"
import { useCallbackCount } from "../../hooks/callbacks/use-callback-count"
import type { CallbackFilters, CallbackPage } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"

type PagerProps = {
  page: CallbackPage
  filters: CallbackFilters
  isFirst: boolean
  onPage: (after: string | undefined) => void
}

/** How many there are, and the ways to newer and older ones. */
export function Pager({ page, filters, isFirst, onPage }: PagerProps) {
  const { t, locale } = useText()
  const { data: counted } = useCallbackCount(filters)
  const total = counted?.count.toLocaleString(locale)
  const { next, previous } = page
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle" data-testid="callbacks-count">
        {counted &&
          t(counted.is_capped ? "callbacks.pages.atLeast" : "callbacks.pages.count", {
            total: total ?? "",
          })}
      </Text>
      <div className="flex items-center gap-x-2">
        {!isFirst && (
          <Button
            size="small"
            variant="transparent"
            data-testid="callbacks-first"
            onClick={() => onPage(undefined)}
          >
            {t("callbacks.pages.first")}
          </Button>
        )}
        <Button
          size="small"
          variant="transparent"
          data-testid="callbacks-newer"
          disabled={!previous}
          onClick={() => onPage(previous ?? undefined)}
        >
          {t("callbacks.pages.newer")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          data-testid="callbacks-older"
          disabled={!next}
          onClick={() => onPage(next ?? undefined)}
        >
          {t("callbacks.pages.older")}
        </Button>
      </div>
    </div>
  )
}
