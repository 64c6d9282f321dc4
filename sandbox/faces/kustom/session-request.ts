import type { KustomAccount } from "../../accounts"
import { Fields, UUID } from "./fields"
import type { Body } from "./fields"
import { readLine, SESSION_ITEMS, sumOf } from "./lines"
import type { Line } from "./lines"
import { refused } from "./problems"

/** What `POST /ipp/v1/sessions` asked for (kustom.md 3.2). Amounts in minor units. */
export interface SessionRequest {
  deviceId: string
  amount: number
  taxAmount: number
  currency: string
  startedAt: string
  reference: string
  /** JSON text of the shop, which comes back as it is. */
  merchantData?: string
  items: Line[]
}

const MOST_ITEMS = 1000

/** Reads and checks a create body. Which fields are required is our reading. @throws Refused 400 */
export function readSession(account: KustomAccount, body: Body | undefined): SessionRequest {
  const fields = new Fields(body ?? {})
  const items = fields.list("order_items", MOST_ITEMS)
  const asked: SessionRequest = {
    deviceId: fields.text("device_id", UUID).toLowerCase(),
    amount: fields.integer("order_amount", 1),
    taxAmount: fields.integer("order_tax_amount", 0),
    currency: fields.text("purchase_currency", {
      pattern: new RegExp(`^(${account.currencies.join("|")})$`),
      says: "is not enabled for this merchant",
    }),
    startedAt: fields.text("purchase_started_at", {
      pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
      says: "must be a UTC time in whole seconds",
    }),
    reference: fields.text("merchant_reference1", { max: 255 }),
    merchantData: fields.optionalText("merchant_data", { max: 6000 }),
    items: items.map((item) => readLine(item, SESSION_ITEMS)),
  }
  if (items.length === 0 || sumOf(asked.items, "total_amount") !== asked.amount) {
    fields.errors.push("order_items must add up to order_amount")
  }
  if (sumOf(asked.items, "total_tax_amount") !== asked.taxAmount) {
    fields.errors.push("taxes of order_items must add up to order_tax_amount")
  }
  if (fields.errors.length > 0) {
    throw refused(400, "The request content is not valid", fields.errors)
  }
  return asked
}
