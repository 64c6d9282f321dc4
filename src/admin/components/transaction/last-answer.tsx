import { Code } from "@medusajs/ui"
import type { TransactionDetails } from "../../lib/api/transactions"
import { useText } from "../../lib/use-text"
import { Section } from "../common/section"

/** What the gateway answered last, without anything secret, for whoever talks to its support. */
export function LastAnswer({ transaction }: { transaction: TransactionDetails }) {
  const { t } = useText()
  const { snapshot } = transaction
  if (Object.keys(snapshot).length === 0) {
    return null
  }
  return (
    <Section title={t("transaction.lastAnswer")}>
      <div className="px-6 py-4">
        <Code className="block overflow-x-auto whitespace-pre p-3">
          {JSON.stringify(snapshot, null, 2)}
        </Code>
      </div>
    </Section>
  )
}
