import { model } from "@medusajs/framework/utils"

/**
 * An event for the shop's own code, written down before it is emitted: a killed process or a bus
 * that is away loses none. Unique by what it announces, so none is written twice.
 */
const PaymentAnnouncement = model
  .define("payment_announcement", {
    id: model.id({ prefix: "pan" }).primaryKey(),
    transaction_id: model.text(),
    /** Name of the event, as in `src/events.ts`. */
    name: model.text(),
    /** What tells two events of one name apart: a state, an amount, an occasion. */
    key: model.text(),
    /** What subscribers receive. */
    data: model.json(),
    /** When the event bus took it; null until then. */
    announced_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["transaction_id", "name", "key"], unique: true },
    { on: ["created_at"], where: "announced_at IS NULL AND deleted_at IS NULL" },
  ])

export default PaymentAnnouncement
