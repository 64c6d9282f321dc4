import type { ReactNode } from "react"

type FactRowProps = { label: string; children: ReactNode }

/** One line of a card: what it is, and its value. Belongs into a `dl`. */
export function FactRow({ label, children }: FactRowProps) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-2 items-center gap-x-4 px-6 py-4">
      <dt className="txt-compact-small-plus">{label}</dt>
      <dd className="txt-compact-small break-words">{children}</dd>
    </div>
  )
}
