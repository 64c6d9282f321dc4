import { Hint, RadioGroup, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { CallbackDetails } from "../../lib/api/callback-types"
import { hexLines, pretty, visible } from "../../lib/callbacks/payload"
import { useText } from "../../lib/use-text"
import { PlainBlock } from "./plain-block"

/** What came: byte for byte, or laid out for reading. */
export function PayloadView({ callback }: { callback: CallbackDetails }) {
  const { t, locale } = useText()
  const { payload, query } = callback
  const { text, hex, size } = payload
  const laidOut = text === null ? null : pretty(text)
  const [isPretty, setPretty] = useState(true)
  const shown = text === null ? hexLines(hex ?? "") : (isPretty && laidOut) || text
  const title = t("callbacks.tabs.payload")
  return (
    <div className="flex flex-col gap-y-4">
      {query && (
        <div className="flex flex-col gap-y-2">
          <Text size="small" weight="plus">
            {t("callbacks.payload.query")}
          </Text>
          <PlainBlock text={query} label={t("callbacks.payload.query")} testId="callback-query" />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" className="text-ui-fg-subtle">
          {size === 0
            ? t("callbacks.payload.empty")
            : t("callbacks.payload.bytes", { size: size.toLocaleString(locale) })}
        </Text>
        {laidOut && <ViewChoice isPretty={isPretty} onChange={setPretty} />}
      </div>
      {text === null && <Hint>{t("callbacks.payload.notText")}</Hint>}
      {text !== null && visible(shown) !== shown && <Hint>{t("callbacks.payload.hidden")}</Hint>}
      {size > 0 && <PlainBlock text={shown} label={title} testId="callback-payload" />}
    </div>
  )
}

type ViewChoiceProps = { isPretty: boolean; onChange: (isPretty: boolean) => void }

function ViewChoice({ isPretty, onChange }: ViewChoiceProps) {
  const { t } = useText()
  const id = useId()
  return (
    <RadioGroup
      aria-label={t("callbacks.payload.view")}
      value={isPretty ? "pretty" : "received"}
      onValueChange={(view) => onChange(view === "pretty")}
      className="flex items-center gap-x-4"
    >
      {(["pretty", "received"] as const).map((view) => (
        <div key={view} className="flex items-center gap-x-2">
          <RadioGroup.Item
            id={`${id}-${view}`}
            value={view}
            data-testid={`callback-payload-${view}`}
          />
          <Label htmlFor={`${id}-${view}`} size="small">
            {t(`callbacks.payload.${view}`)}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}
