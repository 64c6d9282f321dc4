import { model } from "@medusajs/framework/utils"

/**
 * A call of our own to an account's public callback URL, written down before it is sent, so that
 * whichever instance receives it knows it. Kept for an hour.
 */
const PaymentProbe = model.define("payment_probe", {
  /** Shaped like a transaction's id, so that the URL is one like those that gateways call. */
  id: model.text().primaryKey(),
  account: model.text(),
  /** What only this Medusa can answer: it is in no message that leaves it before. */
  answer: model.text(),
  /** When it came in; null until then. */
  arrived_at: model.dateTime().nullable(),
  /** What had become of it on its way. */
  seen: model.json().nullable(),
})

export default PaymentProbe
