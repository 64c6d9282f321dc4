import { Link } from "react-router-dom"
import type { SeenCallback } from "../../lib/api/account-health"
import { callbackPath } from "../../lib/gateways/callback-links"
import { useText } from "../../lib/use-text"
import { Moment } from "./moment"

/** When a callback came and what it was, as the way to its page. */
export function LastCallback({ callback }: { callback: SeenCallback | null }) {
  const { t } = useText()
  if (!callback) {
    return <>{t("gateways.facts.none")}</>
  }
  return (
    <Link
      to={callbackPath(callback.id)}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      data-testid="callback-link"
    >
      <Moment at={callback.received_at} />
      {": "}
      {callback.cause ?? callback.label}
    </Link>
  )
}
