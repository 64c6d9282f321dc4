import { model } from "@medusajs/framework/utils"

/** One message about a transaction, kept as it arrived. The inbox is also the queue. */
const PaymentCallback = model
  .define("payment_callback", {
    id: model.id({ prefix: "pcb" }).primaryKey(),
    account: model.text(),
    transaction_id: model.text().nullable(),
    /** Transaction that the URL named, ours or not; null for an account's one URL. */
    url_transaction_id: model.text().nullable(),
    channel: model.enum(["server", "browser", "inquiry"]),
    /** The event under the gateway's own name. */
    label: model.text(),
    authenticity: model.enum(["verified", "hint", "refused"]),
    /** Why it was refused, or what is worth knowing about a verified one. */
    cause: model.text().nullable(),
    /** Which secret matched: 0 the current one. */
    secret: model.number().nullable(),
    status: model.enum(["new", "in_progress", "done", "ignored", "waiting", "failed"]),
    /** How it ended, or why it waits. */
    result: model.text().nullable(),
    /** How many times the gateway delivered the same message. */
    deliveries: model.number().default(1),
    attempts: model.number().default(0),
    /** Grows with every claim; a worker that lost its lease writes nothing. */
    fence: model.number().default(0),
    /** When it is due; while in progress, when the lease ends. */
    next_attempt_at: model.dateTime().nullable(),
    dedupe_key: model.text(),
    claimed_reference: model.text().nullable(),
    claimed_gateway_id: model.text().nullable(),
    claimed_state: model.text().nullable(),
    warnings: model.json().nullable(),
    method: model.text(),
    query: model.text(),
    headers: model.json(),
    /** Base64 of the bytes received: a text column refuses NUL and invalid UTF-8. */
    body_base64: model.text(),
    answer_status: model.number(),
    answer_body: model.text(),
    /** Who opened the connection, for gateways whose address is a part of their proof. */
    remote_address: model.text().nullable(),
    received_at: model.dateTime(),
    /** When a worker took it last. */
    claimed_at: model.dateTime().nullable(),
    /** When the inquiry that decided began, and the milliseconds that it took. */
    inquired_at: model.dateTime().nullable(),
    inquiry_ms: model.number().nullable(),
    settled_at: model.dateTime().nullable(),
    /** User id of whoever had it processed again last, and why. */
    processed_by: model.text().nullable(),
    process_reason: model.text().nullable(),
    /** The genuine callback that a refused one became once its secret was mended. */
    verified_as: model.text().nullable(),
  })
  .indexes([
    { on: ["account", "dedupe_key"], unique: true },
    { on: ["transaction_id", "received_at"] },
    { on: ["received_at", "id"] },
    {
      on: ["next_attempt_at"],
      where: "status IN ('new', 'waiting', 'in_progress') AND deleted_at IS NULL",
    },
    { on: ["account", "received_at"], where: "authenticity = 'refused' AND deleted_at IS NULL" },
    // Any combination of filters is a few kinds of callbacks, each in the order of the list: one
    // index instead of one for each filter, written once, when a callback is no longer under way.
    {
      name: "IDX_payment_callback_kind",
      on: ["account", "channel", "authenticity", "status", "label", "received_at", "id"],
      where: "status IN ('done', 'ignored', 'waiting', 'failed') AND deleted_at IS NULL",
    },
    // What people search for. None of these costs an ordinary callback a write.
    { on: ["cause", "received_at", "id"], where: "cause IS NOT NULL AND deleted_at IS NULL" },
    { on: ["result", "received_at", "id"], where: "status = 'ignored' AND deleted_at IS NULL" },
    { on: ["claimed_gateway_id"], where: "status = 'ignored' AND deleted_at IS NULL" },
    { on: ["claimed_reference"], where: "status = 'ignored' AND deleted_at IS NULL" },
    { on: ["verified_as"], where: "verified_as IS NOT NULL AND deleted_at IS NULL" },
    {
      on: ["account", "channel", "authenticity", "received_at"],
      where: "deleted_at IS NULL",
    },
    // An account is never null. Saying so keeps this index from whoever names no account: while no
    // statistics know of a burst, Postgres would claim by it and sort the whole backlog every time.
    {
      name: "IDX_payment_callback_unsettled",
      on: ["account", "received_at"],
      where:
        "account IS NOT NULL AND status IN ('new', 'waiting', 'in_progress', 'failed') AND deleted_at IS NULL",
    },
  ])

export default PaymentCallback
