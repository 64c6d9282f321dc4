import { StatusBadge } from "@medusajs/ui"
import type { ListedCallback } from "../../lib/api/callback-types"
import { causeText, resultText } from "../../lib/callbacks/cause"
import { reasonOf, shownStatusOf, statusColors } from "../../lib/callbacks/status"
import { relativeTime } from "../../lib/callbacks/time"
import { useNow } from "../../hooks/callbacks/use-now"
import { useText } from "../../lib/use-text"

type CallbackStatusProps = {
  callback: Pick<ListedCallback, "status" | "authenticity" | "cause" | "result" | "next_attempt_at">
}

/** Where a callback stands and why, in words. */
export function CallbackStatus({ callback }: CallbackStatusProps) {
  const { t } = useText()
  const shown = shownStatusOf(callback)
  const reason = useReason(callback)
  return (
    <div className="flex min-w-0 flex-col items-start gap-y-0.5 py-1" data-status={shown}>
      <StatusBadge color={statusColors[shown]}>{t(`callbacks.status.${shown}`)}</StatusBadge>
      {reason && (
        <span className="txt-compact-xsmall text-ui-fg-muted line-clamp-2" title={reason}>
          {reason}
        </span>
      )}
    </div>
  )
}

function useReason(callback: CallbackStatusProps["callback"]): string | null {
  const { t, locale } = useText()
  const now = useNow()
  const code = reasonOf(callback)
  if (!code) {
    return null
  }
  if (callback.authenticity === "refused") {
    return causeText(code, t)
  }
  const reason = resultText(code, t)
  const { status, next_attempt_at } = callback
  return status === "waiting" && next_attempt_at
    ? t("callbacks.waitingUntil", { time: relativeTime(next_attempt_at, now, locale), reason })
    : reason
}
