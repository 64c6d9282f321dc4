import { Tooltip } from "@medusajs/ui"
import { ago } from "../../lib/transaction/ago"
import { useText } from "../../lib/use-text"

/** How long ago something happened; the exact time on pointing at it, in the user's time zone. */
export function Moment({ at }: { at: string }) {
  const { locale } = useText()
  const date = new Date(at)
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" })
  return (
    <Tooltip content={exact.format(date)}>
      <time dateTime={at} className="whitespace-nowrap">
        {ago(date, new Date(), locale)}
      </time>
    </Tooltip>
  )
}
