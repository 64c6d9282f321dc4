import { sql } from "./database"
import { eventually } from "./eventually"

export type AnnouncementRow = {
  id: string
  name: string
  key: string
  data: Record<string, unknown>
  announced_at: Date | null
}

/** Long enough for two sweeps: what is changed in the admin is announced by them. */
const DEADLINE_MS = 35_000

/** What was told to the shop's code about a transaction, the oldest first. */
export function announcementsOf(txnId: string, url?: string): Promise<AnnouncementRow[]> {
  return sql(
    "select * from payment_announcement where transaction_id = $1 order by created_at, name",
    [txnId],
    url
  )
}

/** As "settled captured": the event's short name and what tells it from others of the name. */
export const shortOf = ({ name, key }: AnnouncementRow): string =>
  `${name.replace("payment_transaction.", "")} ${key}`.trim()

/** Waits until so many events of a transaction have been emitted, and returns all of them. */
export function untilAnnounced(
  txnId: string,
  count: number,
  url?: string
): Promise<AnnouncementRow[]> {
  return eventually(
    async () => {
      const rows = await announcementsOf(txnId, url)
      return rows.filter(({ announced_at }) => announced_at).length >= count ? rows : null
    },
    `${count} events of ${txnId} announced`,
    DEADLINE_MS
  )
}

/** Notifications that Medusa sent about a transaction. */
export function notificationsOf(txnId: string): Promise<
  {
    to: string
    channel: string
    template: string
    status: string
    idempotency_key: string
    data: Record<string, unknown>
  }[]
> {
  return sql(`select * from notification where resource_id = $1 order by created_at`, [txnId])
}
