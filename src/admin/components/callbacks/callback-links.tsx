import { Text } from "@medusajs/ui"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { useText } from "../../lib/use-text"
import { CallbackLink } from "./payment-links"

/** Which callback it has become or has been, and who had it processed again. */
export function CallbackLinks({ callback }: { callback: CallbackDetails }) {
  const { t } = useText()
  const { verified_as, refused_before, processed_by, process_reason } = callback
  return (
    <>
      {verified_as && (
        <Text size="small" data-testid="callback-became">
          {t("callbacks.verify.became", { id: "" })}
          <CallbackLink id={verified_as} whole />
        </Text>
      )}
      {refused_before.map((id) => (
        <Text key={id} size="small" data-testid="callback-before">
          {t("callbacks.verify.before", { id: "" })}
          <CallbackLink id={id} whole />
        </Text>
      ))}
      {processed_by && process_reason && (
        <Text size="small" className="text-ui-fg-subtle" data-testid="callback-processed-by">
          {t("callbacks.process.by", { actor: processed_by, reason: process_reason })}
        </Text>
      )}
    </>
  )
}
