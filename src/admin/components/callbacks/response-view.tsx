import { Text } from "@medusajs/ui"
import type { CallbackDetails, CallbackTransaction } from "../../lib/api/callback-types"
import { absoluteTime } from "../../lib/callbacks/time"
import { useText } from "../../lib/use-text"
import { PlainBlock } from "./plain-block"

/** What we answered, and what the gateway says when it is asked. */
export function ResponseView({ callback }: { callback: CallbackDetails }) {
  const { t } = useText()
  const { answer_status, answer_body, transaction } = callback
  return (
    <div className="flex flex-col gap-y-6">
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight="plus">
          {t("callbacks.response.answer")}
        </Text>
        {answer_status === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("callbacks.response.noAnswer")}
          </Text>
        ) : (
          <PlainBlock
            text={`HTTP ${answer_status}\n\n${answer_body}`}
            label={t("callbacks.response.answer")}
            testId="callback-answer"
          />
        )}
      </div>
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight="plus">
          {t("callbacks.response.inquiry")}
        </Text>
        {transaction ? (
          <Inquiry transaction={transaction} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("callbacks.response.noPayment")}
          </Text>
        )}
      </div>
    </div>
  )
}

function Inquiry({ transaction }: { transaction: CallbackTransaction }) {
  const { t, locale } = useText()
  const { truth_at, snapshot } = transaction
  if (!truth_at || !snapshot) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("callbacks.response.noInquiry")}
      </Text>
    )
  }
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle">
        {t("callbacks.response.inquiryAt", { time: absoluteTime(truth_at, locale) })}
      </Text>
      <PlainBlock
        text={JSON.stringify(snapshot, null, 2)}
        label={t("callbacks.response.inquiry")}
        testId="callback-inquiry"
      />
    </>
  )
}
