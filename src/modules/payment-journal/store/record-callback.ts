import { createHash } from "node:crypto"
import { keptHeaders, type CallbackStatus, type IncomingCallback } from "./callback-row"
import { rows, type Database } from "./database"
import { newId } from "./ids"
import { paymentOf } from "./payment-of"
import { preparedRows } from "./prepared"

export type RecordedCallback = {
  id: string
  transaction_id: string | null
  status: CallbackStatus
  /** false: this very message had been received before. */
  inserted: boolean
}

const COLUMNS = `id, account, transaction_id, channel, label, authenticity, cause, secret, status, result,
  next_attempt_at, dedupe_key, claimed_reference, claimed_gateway_id, claimed_state, warnings, method, query,
  headers, body_base64, answer_status, answer_body, url_transaction_id, remote_address, received_at, settled_at`

/**
 * A repeated message is usually settled long ago. It is worked on again when the first one failed
 * for good, or when its payment is still open and no person has it: where a signature does not
 * cover the status (syok2pay.md 2.2), a message edited on its way may have come before the genuine
 * one. At most one such look in ten seconds, so that replays cannot make us flood the gateway.
 */
const REOPENED = `(payment_callback.status = 'failed'
  or (payment_callback.status = 'done'
    and exists (select 1 from found where settled_at is null and attention is null)))`

/**
 * A payment whose gateway id we were never told: the answer to its opening was lost. A message that
 * names an unknown id may be about it, so the worker looks (`GatewayClient.locate`).
 */
const LOST = `exists (select 1 from payment_transaction where account = ? and gateway_id is null
  and next_inquiry_at is not null and deleted_at is null)`

/**
 * Writes a verified or hinted callback in one round trip: finds its transaction, inserts the row
 * and folds duplicates into the first one. Returns null when the URL names a transaction that this
 * account does not have; nothing is written then. A callback of an account-level URL without a
 * known transaction is kept, ignored with its reason, unless it can be about one whose opening was
 * lost. A resend of one that had failed for good is taken up again.
 */
export async function recordCallback(
  db: Database,
  input: IncomingCallback
): Promise<RecordedCallback | null> {
  const reading = input.reading
  const [where, keys] = paymentOf(input.account, input.raw.transactionId, input.reading)
  // What a browser carries is kept, and that is all: only the gateway itself can make us settle.
  const isRead = input.channel !== "browser" && !reading?.ignore
  const ended = isRead ? "found.id is null and not lost.any" : "true"
  const [row] = await preparedRows<RecordedCallback>(
    db,
    `with found as (select id, settled_at, attention from payment_transaction where account = ? and ${where} and deleted_at is null limit 1),
       lost as (select ${input.canLocate ? LOST : "?::text is null"} as any)
     insert into payment_callback (${COLUMNS})
     select ?, ?, found.id, ?, ?, ?, ?, ?, case when ${ended} then 'ignored' else 'new' end,
       case when ?::text is not null then ? when ${ended} then case when found.id is null
         then 'unknown_transaction' else 'carried_by_browser' end end,
       case when ${ended} then null else now() end,
       ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?::timestamptz, now()), case when ${ended} then now() end
     from lost left join found on true
     where found.id is not null or ?
     on conflict (account, dedupe_key) where deleted_at is null do update set
       deliveries = payment_callback.deliveries + 1,
       status = case when ${REOPENED} then 'waiting' else payment_callback.status end,
       attempts = case when ${REOPENED} then 0 else payment_callback.attempts end,
       next_attempt_at = case when ${REOPENED}
         then greatest(now(), payment_callback.settled_at + interval '10 seconds')
         else payment_callback.next_attempt_at end
     returning id, transaction_id, status, (xmax = 0) as inserted`,
    [
      ...keys,
      input.account,
      newId("pcb"),
      input.account,
      input.channel,
      reading?.label ?? "",
      input.authenticity.verdict,
      note(input),
      input.authenticity.verdict === "verified" ? input.authenticity.secret : null,
      reading?.ignore ?? null,
      reading?.ignore ?? null,
      `${input.raw.transactionId ?? "account"}:${input.channel}:${reading?.dedupeKey}`,
      reading?.reference ?? null,
      reading?.gatewayId ?? null,
      reading?.claimedState ?? null,
      JSON.stringify(reading?.warnings ?? []),
      ...message(input),
      input.receivedAt ?? null,
      input.raw.transactionId === null,
    ]
  )
  return row ?? null
}

/**
 * Keeps a refused callback so that the shop can see why and may verify it again once a secret is
 * mended. Identical ones are folded; `pruneRefused` bounds the rest.
 */
export async function recordRefused(
  db: Database,
  input: IncomingCallback & { cause: string }
): Promise<void> {
  const digest = createHash("sha256")
    .update(`${input.cause}\n${input.raw.transactionId}\n${input.raw.query}\n`)
    .update(input.raw.body)
    .digest("hex")
  await rows(
    db,
    `insert into payment_callback (${COLUMNS})
     select ?, ?, (select id from payment_transaction where id = ? and account = ?), ?, '(refused)', 'refused', ?, null,
       'ignored', ?, null, ?, null, null, null, '[]', ?, ?, ?, ?, ?, ?, ?, ?, now(), now()
     on conflict (account, dedupe_key) where deleted_at is null do update set
       deliveries = payment_callback.deliveries + 1`,
    [
      newId("pcb"),
      input.account,
      input.raw.transactionId,
      input.account,
      input.channel,
      input.cause,
      input.cause,
      `refused:${digest}`,
      ...message(input),
    ]
  )
}

function note({ authenticity }: IncomingCallback): string | null {
  return authenticity.verdict === "refused" ? authenticity.cause : (authenticity.note ?? null)
}

function message({ raw, answer, channel, proofHeaders }: IncomingCallback): unknown[] {
  return [
    raw.method,
    raw.query.replaceAll("\0", ""),
    JSON.stringify(keptHeaders(raw.headers, proofHeaders)),
    raw.body.toString("base64"),
    answer.status,
    answer.body,
    raw.transactionId,
    // A shopper's address is nobody's business.
    channel === "server" ? raw.remoteAddress : null,
  ]
}
