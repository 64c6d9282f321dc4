import { Button, Copy } from "@medusajs/ui"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"
import { visible } from "../../lib/callbacks/payload"
import { Section } from "../common/section"
import { CallbackAction } from "./callback-action"
import { CallbackFacts } from "./callback-facts"
import { CallbackLinks } from "./callback-links"
import { CallbackStatus } from "./callback-status"

/** What a callback is and how it stands, with all that can be done about it. */
export function CallbackHeading({ callback }: { callback: CallbackDetails }) {
  const { t } = useText()
  const { label, gateway, gateway_label, curl } = callback
  return (
    <Section
      level="h1"
      title={`${gateway_label ?? gateway} · ${visible(label)}`}
      aside={
        <div className="flex flex-wrap items-center justify-end gap-2">
          {curl && (
            <Copy content={curl} asChild>
              <Button variant="secondary" size="small" data-testid="callback-curl">
                {t("callbacks.details.copyCurl")}
              </Button>
            </Copy>
          )}
          <CallbackAction callback={callback} />
        </div>
      }
    >
      <div
        className="flex flex-col gap-y-2 px-6 py-4"
        role="status"
        aria-live="polite"
        data-testid="callback-status"
      >
        <CallbackStatus callback={callback} />
        <CallbackLinks callback={callback} />
      </div>
      <CallbackFacts callback={callback} />
    </Section>
  )
}
