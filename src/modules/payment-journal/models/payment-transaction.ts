import { model } from "@medusajs/framework/utils"

/** Payments that a person must look at: few at any time, however old the shop is. */
const OPEN_CASE = "attention IS NOT NULL AND attention_handled_at IS NULL AND deleted_at IS NULL"

/**
 * One attempt to pay one Medusa payment session at one account. Amounts are decimal text in major
 * units with every decimal of the currency ("128.40"), so the database never rounds them.
 */
const PaymentTransaction = model
  .define("payment_transaction", {
    id: model.id({ prefix: "txn" }).primaryKey(),
    /** Provider id without `pp_`: `syok2pay_main`. */
    account: model.text(),
    gateway: model.text(),
    session_id: model.text(),
    payment_collection_id: model.text().nullable(),
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
    reference: model.text(),
    /** Counts the references used for this transaction, from 1. */
    attempt: model.number().default(1),
    gateway_id: model.text().nullable(),
    gateway_ids: model.json().nullable(),
    currency_code: model.text(),
    exponent: model.number(),
    amount: model.text(),
    authorized_amount: model.text(),
    captured_amount: model.text(),
    refunded_amount: model.text(),
    state: model.text(),
    /** Why a person must look; null when nobody must. */
    attention: model.text().nullable(),
    attention_details: model.json().nullable(),
    attention_at: model.dateTime().nullable(),
    /**
     * When a person marked it as handled. The reason stays, so that nothing settles by itself; it is
     * asked about again only when it comes with other details.
     */
    attention_handled_at: model.dateTime().nullable(),
    redirect_url: model.text().nullable(),
    /** When the gateway had answered our opening call; null while that call is under way. */
    opened_at: model.dateTime().nullable(),
    locale: model.text().nullable(),
    expires_at: model.dateTime().nullable(),
    /** When the reconciler asks next; null when nothing is left to ask. */
    next_inquiry_at: model.dateTime().nullable(),
    /** When a visit to the return page last brought the next inquiry forward. */
    hastened_at: model.dateTime().nullable(),
    inquiries: model.number().default(0),
    /** Start of the inquiry whose answer is applied; an older answer is dropped. */
    truth_at: model.dateTime().nullable(),
    snapshot: model.json().nullable(),
    /** Since when the gateway has had a refund that it has accepted but not carried out. */
    refund_pending_at: model.dateTime().nullable(),
    /** What a capture needs beside the amount, as the gateway defines it. */
    capture_details: model.json().nullable(),
    /** What refunds need beside the amount, as the gateway defines it. */
    refund_details: model.json().nullable(),
    /** When the shopper came back from the gateway. */
    returned_at: model.dateTime().nullable(),
    /** Set when Medusa deleted the session; the payment is still watched. */
    session_deleted_at: model.dateTime().nullable(),
    settled_at: model.dateTime().nullable(),
    /** `updated_at` of the row as the announcer last saw it; older than the row: look again. */
    announced_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["account", "reference"], unique: true },
    { on: ["session_id"], unique: true },
    { on: ["cart_id"] },
    { on: ["order_id"], where: "order_id IS NOT NULL AND deleted_at IS NULL" },
    {
      on: ["payment_collection_id"],
      where: "payment_collection_id IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["account", "gateway_id"] },
    { on: ["gateway_ids"], type: "GIN", where: "deleted_at IS NULL" },
    { on: ["next_inquiry_at"], where: "next_inquiry_at IS NOT NULL AND deleted_at IS NULL" },
    { on: ["attention", "id"], where: OPEN_CASE },
    { on: ["attention_at", "id"], where: OPEN_CASE },
    { on: ["created_at", "id"] },
    { on: ["account", "created_at"] },
    {
      name: "IDX_payment_transaction_unfinished",
      on: ["account", "created_at"],
      where:
        "state IN ('authorized', 'captured') AND settled_at IS NULL AND attention IS NULL AND deleted_at IS NULL",
    },
    { on: ["account", "state", "created_at", "id"] },
    {
      on: ["updated_at"],
      where: "(announced_at IS NULL OR announced_at < updated_at) AND deleted_at IS NULL",
    },
  ])

export default PaymentTransaction
