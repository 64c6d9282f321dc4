import { visible } from "../../lib/callbacks/payload"

type PlainBlockProps = { text: string; label: string; testId?: string }

/** Text from outside, exactly and harmlessly: as text, without hidden characters, left to right. */
export function PlainBlock({ text, label, testId }: PlainBlockProps) {
  return (
    <pre
      dir="ltr"
      tabIndex={0}
      aria-label={label}
      data-testid={testId}
      className="bg-ui-bg-subtle border-ui-border-base text-ui-fg-base max-h-[480px] overflow-auto whitespace-pre-wrap break-all rounded-lg border p-4 font-mono text-xs"
    >
      {visible(text)}
    </pre>
  )
}
