import type { CallbackFilters } from "./callback-filters"
import type { CallbackChannel, CallbackStatus } from "./callback-row"
import { rows, type Database } from "./database"

/** What callbacks have in common that is not under way any more. */
export type CallbackKind = {
  account: string
  channel: CallbackChannel
  authenticity: "verified" | "hint" | "refused"
  status: CallbackStatus
  label: string
}

/** Statuses that the index of kinds holds, in the words of its condition. */
export const ENDED = `status in ('done', 'ignored', 'waiting', 'failed')`

/** A shop has some dozens; above this their index is no short cut any more. */
export const MAX_KINDS = 1000

const COLUMNS = "account, channel, authenticity, status, label"

/**
 * The kinds that the journal holds, found by jumping from one to the next in their index: the cost
 * grows with their number and not with that of the callbacks. At most `MAX_KINDS` and one more.
 */
export function listCallbackKinds(db: Database): Promise<CallbackKind[]> {
  const first = (after: string) =>
    `select ${COLUMNS} from payment_callback where ${ENDED} and deleted_at is null ${after}
     order by ${COLUMNS} limit 1`
  return rows<CallbackKind>(
    db,
    `with recursive kind as (
       (${first("")})
       union all
       select next.* from kind cross join lateral (${first(
         `and (${COLUMNS}) > (kind.account, kind.channel, kind.authenticity, kind.status, kind.label)`
       )}) next
     )
     select * from kind limit ${MAX_KINDS + 1}`
  )
}

/** Whether callbacks of a kind are wanted. */
export function isWanted(kind: CallbackKind, wanted: CallbackFilters): boolean {
  const { account, gateway, channels, authenticities, statuses, label } = wanted
  return (
    (account === undefined || kind.account === account) &&
    (gateway === undefined || isOfGateway(kind.account, gateway)) &&
    (!channels || channels.includes(kind.channel)) &&
    (!authenticities || authenticities.includes(kind.authenticity)) &&
    (!statuses || statuses.includes(kind.status)) &&
    (label === undefined || kind.label === label)
  )
}

/** Whether filters ask for something that kinds differ in. */
export function asksForKinds(wanted: CallbackFilters): boolean {
  const { account, gateway, channels, authenticities, statuses, label } = wanted
  return [account, gateway, channels, authenticities, statuses, label].some(
    (one) => one !== undefined
  )
}

/** An account's key is its gateway, and its own id behind a `_`; no gateway has one in its name. */
function isOfGateway(account: string, gateway: string): boolean {
  return account === gateway || account.startsWith(`${gateway}_`)
}
