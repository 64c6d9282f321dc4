import { useNow } from "../../hooks/callbacks/use-now"
import { absoluteTime, relativeTime } from "../../lib/callbacks/time"
import { useText } from "../../lib/use-text"

/** A time as people speak of it; the exact one on hover. */
export function Moment({ at }: { at: string }) {
  const { locale } = useText()
  const now = useNow()
  return (
    <time dateTime={at} title={absoluteTime(at, locale)} className="whitespace-nowrap">
      {relativeTime(at, now, locale)}
    </time>
  )
}
