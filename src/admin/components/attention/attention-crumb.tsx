import { Link } from "react-router-dom"
import { useText } from "../../lib/use-text"

/** Where a payment's page lies: below the cases, under its transaction id. */
export function AttentionCrumb({ id }: { id: string | undefined }) {
  const { t } = useText()
  return (
    <span className="flex items-center gap-x-2">
      <Link to="/attention" className="hover:text-ui-fg-subtle">
        {t("attentionPage.menu")}
      </Link>
      <span aria-hidden>›</span>
      <span>{id}</span>
    </span>
  )
}
