import type { Account } from "../accounts/account"
import { unstoredCallbacks } from "../callbacks/unstored"
import { clockAt } from "../gateways/clocks"
import {
  COUNT_LIMIT,
  countReceived,
  countStarted,
  databaseTime,
  lastCallback,
  oldestRefused,
  oldestUnfinished,
  oldestUnsettled,
  type Database,
} from "../modules/payment-journal/store"
import { addressFindings } from "./addresses"
import { aheadOf, clockFindings } from "./clocks"
import { countsOf } from "./counts"
import { byGravity } from "./findings"
import { retryFindings, retrySeconds, retryWindowOf } from "./retry-window"
import { GRACE_MINUTES, SILENCE_HOURS, silenceFindings, silenceOf } from "./silence"
import { unstoredFindings } from "./unstored-findings"
import { waitingFindings } from "./waiting"

/**
 * How an account is doing: what it received, what waits, what is wrong. Every question to the
 * database is bounded and goes by an index; they are asked one after the other, because a page of
 * accounts must not take the connections that callbacks need.
 */
export async function loadHealth(db: Database, { key, gateway, options }: Account) {
  const { delivery } = gateway
  const before = Date.now()
  const databaseNow = await databaseTime(db)
  const now = new Date()
  const counts = countsOf(await countReceived(db, key, SILENCE_HOURS))
  const lastVerified = await lastCallback(db, key, "verified")
  const lastRefused = await lastCallback(db, key, "refused")
  const callback = await oldestUnsettled(db, key)
  const payment = await oldestUnfinished(db, key)
  const span = { hours: SILENCE_HOURS, graceMinutes: GRACE_MINUTES }
  const payments = await countStarted(db, key, span)
  const sought = { seconds: retrySeconds(delivery), anyone: delivery.url === "account" }
  const refused = await oldestRefused(db, key, sought)

  const retry = refused && retryWindowOf(delivery, refused.received_at, databaseNow)
  const silence = silenceOf(payments, gateway.sendsCallbacks?.(options) ?? true)
  const gatewayClock = clockAt(gateway.address(options).baseUrl)
  const clocks = {
    databaseAheadMs: aheadOf(databaseNow, before, now.getTime()),
    gateway: gatewayClock,
  }
  const unstored = unstoredCallbacks.recent(key, now.getTime())
  return {
    checked_at: now,
    counts: { hours: SILENCE_HOURS, limit: COUNT_LIMIT, ...counts },
    last_verified: lastVerified,
    last_refused: lastRefused,
    unsettled_callback: callback,
    unfinished_payment: payment,
    silence: { state: silence, hours: SILENCE_HOURS, ...payments },
    retry: refused && retry && { callback: refused, ...retry },
    clock: {
      database_ahead_ms: clocks.databaseAheadMs,
      gateway_ahead_ms: gatewayClock?.aheadMs ?? null,
      gateway_seen_at: gatewayClock && new Date(gatewayClock.seenAt),
    },
    alarms: byGravity([
      ...addressFindings(gateway.address(options), options.publicUrl),
      ...silenceFindings(silence, payments, {
        sent: delivery.sent,
        refused: counts.refused,
        cause: lastRefused?.cause ?? "",
      }),
      ...retryFindings(refused, retry),
      ...unstoredFindings(unstored, delivery),
      ...waitingFindings(callback, payment, databaseNow),
      ...clockFindings(clocks),
    ]),
  }
}

export type AccountHealth = Awaited<ReturnType<typeof loadHealth>>
