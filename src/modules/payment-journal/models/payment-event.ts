import { model } from "@medusajs/framework/utils"

/** Append-only timeline of a transaction. */
const PaymentEvent = model
  .define("payment_event", {
    id: model.id({ prefix: "pev" }).primaryKey(),
    transaction_id: model.text(),
    /** What happened: opened, state_changed, order_placed, capture_recorded, attention, … */
    name: model.text(),
    from_state: model.text().nullable(),
    to_state: model.text().nullable(),
    amount: model.text().nullable(),
    /** Callback id, `inquiry`, `provider` or an actor id. */
    cause: model.text().nullable(),
    details: model.json().nullable(),
  })
  .indexes([{ on: ["transaction_id", "created_at"] }])

export default PaymentEvent
