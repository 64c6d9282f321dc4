import { Code, Copy } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

type AddressRowProps = {
  label: string
  url: string
  /** Only what a person has to enter somewhere is worth a button. */
  canCopy?: boolean
}

/** One address that the gateway calls or sends the shopper to. */
export function AddressRow({ label, url, canCopy = false }: AddressRowProps) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-1">
      <dt className="txt-compact-small-plus text-ui-fg-subtle">{label}</dt>
      <dd className="flex items-center justify-between gap-x-2">
        <Code className="break-all">{url}</Code>
        {canCopy && <Copy content={url} aria-label={t("common.copy")} />}
      </dd>
    </div>
  )
}
