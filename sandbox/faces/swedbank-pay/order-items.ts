import { Fields, objectOf } from "./fields"
import type { TextRule } from "./fields"

const TYPES = [
  "PRODUCT",
  "SERVICE",
  "SHIPPING_FEE",
  "PAYMENT_FEE",
  "DISCOUNT",
  "VALUE_CODE",
  "OTHER",
]
/** Only these may lower the sum. */
const NEGATIVE = ["DISCOUNT", "VALUE_CODE"]
const WORD: TextRule = { pattern: /^[\w-]*$/, says: "The value must match [\\w-]*." }

/**
 * Checks `orderItems` of an order or a transaction against its amounts (swedbank-pay.md 3): optional,
 * but when given their sums are the amounts.
 * @returns the items as they were sent; undefined when there are none
 */
export function readItems(fields: Fields, amount: number, vatAmount: number): object[] | undefined {
  if (!fields.has("orderItems")) {
    return undefined
  }
  const items = fields.raw("orderItems")
  if (!Array.isArray(items) || items.length === 0) {
    fields.wrong("orderItems", "The value must be a list of items.")
    return undefined
  }
  const read = items.map((item, index) => readItem(fields, objectOf(item), index))
  if (sum(read.map((item) => item.amount)) !== amount) {
    fields.wrong("amount", "Amount has to equal the sum of Amount over OrderItems.")
  }
  if (sum(read.map((item) => item.vatAmount)) !== vatAmount) {
    fields.wrong("vatAmount", "VatAmount has to equal the sum of VatAmount over OrderItems.")
  }
  return items
}

function readItem(order: Fields, body: Record<string, unknown>, index: number) {
  const item = new Fields(body, `${order.path}.OrderItems[${index}]`, order.problems)
  const least = NEGATIVE.includes(String(body.type)) ? -Number.MAX_SAFE_INTEGER : 0
  item.text("reference", WORD)
  item.text("name")
  item.text("type", { pattern: new RegExp(`^(${TYPES.join("|")})$`) })
  item.text("class", WORD)
  item.text("quantityUnit")
  item.optionalText("description", { max: 40 })
  if (typeof body.quantity !== "number" || !hasFourDecimals(body.quantity)) {
    item.wrong("quantity", "The value must be a positive number with at most four decimals.")
  }
  item.integer("unitPrice", least)
  item.integer("vatPercent", 0)
  return { amount: item.integer("amount", least), vatAmount: item.integer("vatAmount", least) }
}

const hasFourDecimals = (quantity: number) =>
  quantity > 0 && Number(quantity.toFixed(4)) === quantity

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
