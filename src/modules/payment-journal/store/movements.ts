import { rows, type Database } from "./database"
import { appendEvent } from "./events"
import { newId } from "./ids"

export type MovementKind = "capture" | "refund"

/** A capture or refund that the gateway was asked for. Amounts are decimal text in major units. */
export type AskedMovement = {
  kind: MovementKind
  /** Names it at the gateway: Medusa's id of the capture or refund that was asked for first. */
  key: string
  amount: string
  /** What had been captured or refunded before it. */
  before: string
}

/** How the timeline calls it. */
const names: Readonly<Record<MovementKind, { asked: string; done: string; refused: string }>> = {
  capture: { asked: "capture_asked", done: "captured_at_gateway", refused: "capture_refused" },
  refund: { asked: "refund_asked", done: "refunded_at_gateway", refused: "refund_refused" },
}

/** Writes a movement down before the gateway hears of it, so that its key survives a crash. */
export function askMovement(
  db: Database,
  transactionId: string,
  { kind, key, amount, before }: AskedMovement,
  cause: string
): Promise<void> {
  return appendEvent(db, {
    transactionId,
    name: names[kind].asked,
    amount,
    cause,
    details: { key, before },
  })
}

/**
 * Writes how a movement ended, once. One without an ending is unclear and must be asked for again.
 * `cause` is Medusa's id of the capture or refund, a callback's id, or `inquiry`.
 */
export async function endMovement(
  db: Database,
  transactionId: string,
  { kind, key, amount }: AskedMovement,
  cause: string,
  ending: "done" | "refused"
): Promise<void> {
  const { done, refused } = names[kind]
  await rows(
    db,
    `insert into payment_event (id, transaction_id, name, amount, cause, details)
     select ?, ?, ?, ?, ?, ? where not exists (
       select 1 from payment_event where transaction_id = ? and name in (?, ?)
         and details->>'key' = ? and deleted_at is null)`,
    [
      newId("pev"),
      transactionId,
      ending === "done" ? done : refused,
      amount,
      cause,
      JSON.stringify({ key }),
      ...[transactionId, done, refused, key],
    ]
  )
}

/** The movement of which nobody knows whether it happened, or null. There is never a second one. */
export async function findUnclearMovement(
  db: Database,
  transactionId: string,
  kind: MovementKind
): Promise<AskedMovement | null> {
  const { asked, done, refused } = names[kind]
  const [row] = await rows<Omit<AskedMovement, "kind">>(
    db,
    `select details->>'key' as key, amount, details->>'before' as before
     from payment_event asked
     where transaction_id = ? and name = ? and deleted_at is null and not exists (
       select 1 from payment_event ended where ended.transaction_id = asked.transaction_id
         and ended.name in (?, ?) and ended.details->>'key' = asked.details->>'key'
         and ended.deleted_at is null)
     order by created_at limit 1`,
    [transactionId, asked, done, refused]
  )
  return row ? { kind, ...row } : null
}

/**
 * How the movements of a transaction ended, by their keys and by Medusa's ids of the captures or
 * refunds that asked for them.
 */
export async function findEndings(
  db: Database,
  transactionId: string,
  kind: MovementKind
): Promise<Record<"done" | "refused", Set<string>>> {
  const { done, refused } = names[kind]
  const ended = await rows<{ name: string; cause: string | null; key: string }>(
    db,
    `select name, cause, details->>'key' as key from payment_event
     where transaction_id = ? and name in (?, ?) and deleted_at is null`,
    [transactionId, done, refused]
  )
  const idsOf = (name: string) =>
    new Set(
      ended.filter((one) => one.name === name).flatMap(({ cause, key }) => [cause ?? key, key])
    )
  return { done: idsOf(done), refused: idsOf(refused) }
}
