import { Container, Tabs } from "@medusajs/ui"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"
import { HeadersView } from "./headers-view"
import { PayloadView } from "./payload-view"
import { ResponseView } from "./response-view"

const TABS = ["payload", "response", "headers"] as const

/** What was said: the message, the answers, the headers. */
export function CallbackTabs({ callback }: { callback: CallbackDetails }) {
  const { t } = useText()
  return (
    <Container className="p-0">
      <Tabs defaultValue="payload">
        <Tabs.List className="px-6 pt-4" aria-label={t("callbacks.tabs.label")}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} data-testid={`callback-tab-${tab}`}>
              {t(`callbacks.tabs.${tab}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="payload" className="px-6 py-4">
          <PayloadView callback={callback} />
        </Tabs.Content>
        <Tabs.Content value="response" className="px-6 py-4">
          <ResponseView callback={callback} />
        </Tabs.Content>
        <Tabs.Content value="headers" className="px-6 py-4">
          <HeadersView headers={callback.headers} />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}
