import type { ListedCallback } from "../../lib/api/callback-types"

type AccountNameProps = { callback: Pick<ListedCallback, "account" | "gateway" | "gateway_label"> }

/** The gateway by its name, and which of its accounts it is. */
export function AccountName({ callback }: AccountNameProps) {
  const { account, gateway, gateway_label } = callback
  return (
    <div className="flex flex-col">
      <span className="text-ui-fg-base">{gateway_label ?? gateway}</span>
      <span className="txt-compact-xsmall text-ui-fg-muted">{account}</span>
    </div>
  )
}
