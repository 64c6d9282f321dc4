import { Badge, Hint } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CallbackSummary } from "../../lib/api/transactions"
import { useText } from "../../lib/use-text"
import { Moment } from "./moment"

const colors = { verified: "green", hint: "grey", refused: "red" } as const

/** The messages about a payment, each with the way to all that is known of it. */
export function CallbacksList({ callbacks }: { callbacks: CallbackSummary[] }) {
  const { t } = useText()
  if (callbacks.length === 0) {
    return <Hint className="px-6 py-4">{t("transaction.callbacks.empty")}</Hint>
  }
  return (
    <ul className="divide-y" data-testid="transaction-callbacks">
      {callbacks.map(({ id, channel, label, authenticity, status, result, received_at }) => (
        <li key={id}>
          <Link
            to={`/callbacks/${id}`}
            className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex flex-col gap-y-1 px-6 py-3 outline-none"
          >
            <span className="flex items-center justify-between gap-x-4">
              <span className="txt-compact-small-plus break-all">
                {channel === "inquiry" || !label ? t(`transaction.callbacks.${channel}`) : label}
              </span>
              <Badge size="2xsmall" color={colors[authenticity]} className="shrink-0">
                {t(`transaction.callbacks.${authenticity}`)}
              </Badge>
            </span>
            <span className="txt-compact-xsmall text-ui-fg-muted flex justify-between gap-x-4">
              <span className="break-words">{result ?? status}</span>
              <Moment at={received_at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
