import { cut } from "../answer-values"
import type { CartFacts, CartLine } from "../contract"
import { Money, MoneyError } from "../money"

/** One line as the gateway wants it (swedbank-pay.md 3, orderItems). Minor units, VAT included. */
export type OrderItem = {
  reference: string
  name: string
  type: "PRODUCT" | "SHIPPING_FEE" | "DISCOUNT" | "OTHER"
  class: string
  quantity: number
  quantityUnit: "pcs"
  unitPrice: number
  /** Percent times 100: 2500 is 25 %. */
  vatPercent: number
  amount: number
  vatAmount: number
}

/** Lines and the VAT of the order, which is the sum of theirs. `items` null: none can be sent. */
export type OrderLines = { items: OrderItem[] | null; vatAmount: number }

const MAX_NAME = 50

/**
 * The cart as order lines that add up to `amount` exactly, or none at all: the gateway refuses an
 * order whose lines do not (swedbank-pay.md 3). What Medusa rounds and what no line holds (gift
 * cards, credit) goes into one extra line. Pure.
 */
export function orderLinesOf(cart: CartFacts | null, amount: Money): OrderLines {
  if (!cart || cart.currency_code.toUpperCase() !== amount.currency) {
    return { items: null, vatAmount: 0 }
  }
  try {
    const items = [
      ...cart.lines.map((line) => itemOf(line, "PRODUCT", amount.currency)),
      ...cart.shipping.map((line) => itemOf(line, "SHIPPING_FEE", amount.currency)),
    ]
    const vatAmount = sum(items.map((item) => item.vatAmount))
    const total = Number(amount.minor)
    const rest = total - sum(items.map((item) => item.amount))
    const all = rest === 0 ? items : [...items, extraLine(rest, items.length)]
    const isUsable =
      items.length > 0 &&
      all.every((item) => Number.isSafeInteger(item.amount)) &&
      vatAmount >= 0 &&
      vatAmount <= total
    return isUsable
      ? { items: all, vatAmount }
      : { items: null, vatAmount: Math.min(Math.max(vatAmount, 0), total) }
  } catch (error) {
    if (error instanceof MoneyError) {
      return { items: null, vatAmount: 0 }
    }
    throw error
  }
}

function itemOf(line: CartLine, type: "PRODUCT" | "SHIPPING_FEE", currency: string): OrderItem {
  const amount = Number(Money.ofTotal(line.total, currency).minor)
  const tax = Number(Money.ofTotal(line.tax_total, currency).minor)
  const vatAmount = amount < 0 ? within(tax, amount, 0) : within(tax, 0, amount)
  const isWhole = Number.isInteger(line.quantity) && line.quantity > 0 && amount >= 0
  // A price that does not divide evenly is told as one piece, with the count in its name.
  const quantity = isWhole && amount % line.quantity === 0 ? line.quantity : 1
  const count = quantity === line.quantity ? "" : `${line.quantity} x `
  const name = cut(line.title, MAX_NAME) || (type === "SHIPPING_FEE" ? "Shipping" : "Item")
  return {
    reference: wordOf(line.sku) || wordOf(line.id) || "item",
    name: cut(`${count}${name}`, MAX_NAME),
    type: amount < 0 ? "DISCOUNT" : type,
    class: type === "SHIPPING_FEE" ? "Shipping" : "Product",
    quantity,
    quantityUnit: "pcs",
    unitPrice: amount / quantity,
    vatPercent: percentOf(amount, vatAmount, quantity),
    amount,
    vatAmount,
  }
}

/** At most one minor unit a line is rounding; more has a reason of its own. */
function extraLine(amount: number, lines: number): OrderItem {
  const isRounding = Math.abs(amount) <= lines
  const name = isRounding ? "Rounding" : amount < 0 ? "Discount" : "Other charges"
  return {
    reference: name.toLowerCase().replace(" ", "-"),
    name,
    // Only discounts may be negative.
    type: amount < 0 ? "DISCOUNT" : "OTHER",
    class: "Adjustment",
    quantity: 1,
    quantityUnit: "pcs",
    unitPrice: amount,
    vatPercent: 0,
    amount,
    vatAmount: 0,
  }
}

/**
 * Tax rate behind an amount, times 100. Rounded tax gives rates such as 25.02 %, so the nearest
 * whole percent counts when it explains the tax to within one minor unit a piece.
 */
function percentOf(amount: number, vatAmount: number, quantity: number): number {
  const net = amount - vatAmount
  if (net === 0 || vatAmount === 0) {
    return 0
  }
  const exact = Math.round((vatAmount * 10_000) / net)
  const whole = Math.round(exact / 100) * 100
  const explained = (amount * whole) / (10_000 + whole)
  return Math.abs(explained - vatAmount) <= Math.max(1, quantity) ? whole : exact
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to) || 0
const wordOf = (text: string | undefined) => (text ?? "").replace(/[^\w-]/g, "").slice(0, MAX_NAME)
