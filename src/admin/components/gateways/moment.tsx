import { formatAge, formatMoment } from "../../lib/gateways/time"
import { useText } from "../../lib/use-text"

/** How long ago something was; the exact time when pointed at. */
export function Moment({ at }: { at: string }) {
  const { locale } = useText()
  return (
    <time dateTime={at} title={formatMoment(at, locale)}>
      {formatAge(at, locale, Date.now())}
    </time>
  )
}
