import type { Step } from "./trap"

/** What brings a server to a point. */
export type Errand = "pay" | "open" | "capture" | "refund"

export type CrashPoint = Step & { name: string; errand: Errand }

const at =
  (errand: Errand, kind: Step["kind"]) =>
  (name: string, moment: Step["moment"], pattern: string, rows?: boolean): CrashPoint => ({
    name,
    errand,
    kind,
    moment,
    pattern,
    ...(rows ? { rows } : {}),
  })

const paying = at("pay", "statement")
const callback = at("pay", "body")
const inquiry = at("pay", "call")
const opening = at("open", "statement")
const openingCall = at("open", "call")
const capture = at("capture", "statement")
const captureCall = at("capture", "call")
const refund = at("refund", "statement")
const refundCall = at("refund", "call")

const STORED = "^with found as .*insert into payment_callback"
const CLAIMED = "set status = 'in_progress'"
const MARKED = "^update payment_callback set status = \\$"
const TRUTH = "^update payment_transaction set state = .*truth_at = \\$"
const SETTLED = "^update payment_transaction set settled_at"
const TOLD = "insert into payment_announcement.*payment_transaction\\.settled"
const asked = (what: string) => `^insert into payment_event.*${what}_asked`
const CAPTURES = "/captures(\\?.*)?$"
const moved = "^update payment_transaction set state = .*truth_at = now\\(\\)"

/** Every step of item 39 of docs/faults.md, from the callback to the order, and those of the other calls. */
export const crashPoints: CrashPoint[] = [
  callback("callback: before it is read", "before", "^POST /payments/.*/callback"),
  callback("callback: before it is judged", "after", "^POST /payments/.*/callback"),
  paying("callback: before it is stored", "before", STORED),
  paying("callback: while it is stored", "sent", STORED),
  paying("callback: stored, before the answer", "after", STORED),

  paying("claim: answered, before it is claimed", "before", CLAIMED),
  paying("claim: claimed", "after", CLAIMED, true),

  inquiry("inquiry: before the gateway is asked", "before", "/inquiry$"),
  inquiry("inquiry: while the gateway is asked", "sent", "/inquiry$"),
  inquiry("inquiry: the gateway has answered", "after", "/inquiry$"),

  paying("settling: the payment is locked", "after", "pg_try_advisory_xact_lock", true),
  paying("settling: before the truth is written down", "before", TRUTH),
  paying("settling: the truth is written down", "after", TRUTH),

  paying("order: before it is written", "before", '^insert into "order" '),
  paying("order: written, with no link", "committed", '^insert into "order" '),
  paying("order: before it is linked to its cart", "before", '^insert into "order_cart"'),
  paying("order: linked to its cart", "after", '^insert into "order_cart"'),
  paying("order: linked to its payment", "after", '^insert into "order_payment_collection"'),
  paying("order: before its payment is written", "before", '^insert into "payment" '),
  paying("order: its payment is written", "committed", '^insert into "payment" '),
  paying("order: placed", "after", "insert into payment_event.*order_placed"),
  paying("order: before the capture is written", "before", '^insert into "capture" '),
  paying("order: the capture is written", "committed", '^insert into "capture" '),
  paying("order: before the capture is in its books", "before", '^insert into "order_transaction"'),

  paying("ending: before the payment is called settled", "before", SETTLED),
  paying("ending: the payment is called settled", "after", SETTLED),
  paying("ending: before its event is written", "before", TOLD),
  paying("ending: its event is written, not emitted", "after", TOLD),
  paying("ending: emitted, not noted", "before", "^update payment_announcement set announced_at"),
  paying("ending: before the callback is done", "before", MARKED),
  paying("ending: the callback is done", "after", MARKED),

  opening("opening: before it is written down", "before", "^insert into payment_transaction"),
  opening("opening: written down", "after", "^insert into payment_transaction"),
  openingCall("opening: while the gateway opens it", "sent", "/initiate$"),
  openingCall("opening: the gateway has opened it", "after", "/initiate$"),
  opening("opening: the answer is written down", "after", "^with opened as .*set gateway_id"),

  capture("capture: written by Medusa alone", "committed", '^insert into "capture" '),
  capture("capture: before it is written down", "before", asked("capture")),
  capture("capture: written down", "after", asked("capture")),
  captureCall("capture: while the gateway captures", "sent", CAPTURES),
  captureCall("capture: the gateway has captured", "after", CAPTURES),
  capture("capture: its end is written down", "after", moved),

  refund("refund: written by Medusa alone", "committed", '^insert into "refund" '),
  refund("refund: before it is written down", "before", asked("refund")),
  refund("refund: written down", "after", asked("refund")),
  refundCall("refund: while the gateway refunds", "sent", "/refund$"),
  refundCall("refund: the gateway has refunded", "after", "/refund$"),
  refund("refund: its end is written down", "after", moved),
]
