import type { CallbackDetails, TimelineStep } from "../../lib/api/callback-types"
import { shownStatusOf } from "../../lib/callbacks/status"
import { absoluteTime, duration } from "../../lib/callbacks/time"
import { eventText } from "../../lib/callbacks/event-text"
import { useText } from "../../lib/use-text"
import { Section } from "../common/section"

/** What became of a callback, step by step, and how long each step took. */
export function CallbackTimeline({ callback }: { callback: CallbackDetails }) {
  const { t } = useText()
  return (
    <Section title={t("callbacks.timeline.title")}>
      <ol className="flex flex-col px-6 py-4" data-testid="callback-timeline">
        {callback.timeline.map((step, index) => (
          <TimelineEntry key={`${step.step}-${index}`} step={step} callback={callback} />
        ))}
      </ol>
    </Section>
  )
}

type TimelineEntryProps = { step: TimelineStep; callback: CallbackDetails }

function TimelineEntry({ step, callback }: TimelineEntryProps) {
  const { t, locale } = useText()
  const { at, since_ms, took_ms } = step
  const notes = [
    ...(since_ms === null
      ? []
      : [t("callbacks.timeline.after", { duration: duration(since_ms, locale) })]),
    ...(took_ms === null
      ? []
      : [t("callbacks.timeline.took", { duration: duration(took_ms, locale) })]),
  ]
  return (
    <li
      className="border-ui-border-strong relative flex flex-col gap-y-0.5 border-l pb-5 pl-5 last:border-transparent last:pb-0"
      data-step={step.step}
    >
      <span
        aria-hidden
        className={`absolute -left-[5px] top-1 size-[9px] rounded-full ${
          step.step === "due" ? "bg-ui-tag-orange-icon" : "bg-ui-fg-muted"
        }`}
      />
      <span className="txt-compact-small-plus text-ui-fg-base break-words">
        <StepText step={step} callback={callback} />
      </span>
      <span className="txt-compact-xsmall text-ui-fg-muted">
        <time dateTime={at}>{absoluteTime(at, locale)}</time>
        {notes.length > 0 && ` · ${notes.join(", ")}`}
      </span>
    </li>
  )
}

function StepText({ step: { step, event }, callback }: TimelineEntryProps) {
  const { t, locale } = useText()
  if (step === "event") {
    const currency = callback.transaction?.currency_code ?? ""
    return <>{event && eventText(event, { t, locale, currency })}</>
  }
  return (
    <>
      {t(`callbacks.timeline.${step}`, {
        attempts: callback.attempts,
        status: t(`callbacks.status.${shownStatusOf(callback)}`),
      })}
    </>
  )
}
