import { Table } from "@medusajs/ui"
import type { ListedCallback } from "../../lib/api/callback-types"
import { visible } from "../../lib/callbacks/payload"
import { useText } from "../../lib/use-text"
import { AccountName } from "./account-name"
import { CallbackAction } from "./callback-action"
import { CallbackStatus } from "./callback-status"
import { Moment } from "./moment"
import { CallbackLink, OrderLink, PaymentLink } from "./payment-links"

/** One line of the list. */
export function CallbackRow({ callback }: { callback: ListedCallback }) {
  const { t } = useText()
  const { id, received_at, label, url, attempts, deliveries, answer_status } = callback
  return (
    <Table.Row data-testid="callback-row" data-id={id}>
      <Table.Cell>
        <CallbackLink id={id} />
      </Table.Cell>
      <Table.Cell>
        <Moment at={received_at} />
      </Table.Cell>
      <Table.Cell>
        <AccountName callback={callback} />
      </Table.Cell>
      <Table.Cell>
        <span className="block max-w-[160px] truncate" title={visible(label)}>
          {visible(label)}
        </span>
      </Table.Cell>
      <Table.Cell>
        <span className="block max-w-[140px] truncate font-mono text-xs" title={url ?? undefined}>
          {url ? pathOf(url) : t("callbacks.none")}
        </span>
      </Table.Cell>
      <Table.Cell className="max-w-[200px]">
        <CallbackStatus callback={callback} />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {attempts}
        {deliveries > 1 && (
          <span className="text-ui-fg-muted" title={t("callbacks.details.deliveriesHint")}>
            {` (${deliveries}×)`}
          </span>
        )}
      </Table.Cell>
      <Table.Cell>
        <PaymentLink id={callback.transaction_id} />
      </Table.Cell>
      <Table.Cell>
        <OrderLink order={callback.order} />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {answer_status || t("callbacks.none")}
      </Table.Cell>
      <Table.Cell>
        <CallbackAction callback={callback} />
      </Table.Cell>
    </Table.Row>
  )
}

/** What tells addresses of one shop apart. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, "")
}
