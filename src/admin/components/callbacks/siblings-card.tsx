import { Link } from "react-router-dom"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { visible } from "../../lib/callbacks/payload"
import { useText } from "../../lib/use-text"
import { Section } from "../common/section"
import { CallbackStatus } from "./callback-status"
import { Moment } from "./moment"

/** What else came about the same payment. */
export function SiblingsCard({ callback }: { callback: CallbackDetails }) {
  const { t } = useText()
  const { siblings, transaction_id } = callback
  if (!transaction_id) {
    return null
  }
  return (
    <Section title={t("callbacks.siblings.title")}>
      {siblings.length === 0 && (
        <p className="txt-small text-ui-fg-subtle px-6 py-4">{t("callbacks.siblings.none")}</p>
      )}
      {siblings.length > 0 && (
        <ul className="divide-y" data-testid="callback-siblings">
          {siblings.map((sibling) => (
            <li key={sibling.id} className="flex flex-col gap-y-1 px-6 py-3">
              <div className="flex items-center justify-between gap-x-4">
                <Link
                  to={`/callbacks/${sibling.id}`}
                  className="text-ui-fg-interactive txt-compact-small-plus min-w-0 truncate"
                >
                  {visible(sibling.label)}
                </Link>
                <span className="txt-compact-xsmall text-ui-fg-muted">
                  <Moment at={sibling.received_at} />
                </span>
              </div>
              <CallbackStatus callback={sibling} />
            </li>
          ))}
        </ul>
      )}
      {siblings.length > 0 && (
        <div className="flex justify-end px-6 py-4">
          <Link
            to={`/callbacks?transaction_id=${encodeURIComponent(transaction_id)}`}
            className="text-ui-fg-interactive txt-compact-small-plus"
          >
            {t("callbacks.siblings.all")}
          </Link>
        </div>
      )}
    </Section>
  )
}
