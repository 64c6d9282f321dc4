import { cut } from "../answer-values"
import type { CartFacts, CartLine } from "../contract"
import { Money, MoneyError } from "../money"
import { MAX_AMOUNT, type OrderItem } from "./order-item"
import { effectiveRate, taxInside, taxOf } from "./tax"

/** Items and their tax, minor units. */
export type OrderItems = { items: OrderItem[]; tax: number }

/** Lines that Order Management takes (kustom.md 6.2). */
const MAX_ITEMS = 1000

/** More pieces than this are told in the name: nobody counts them one by one. */
const MAX_QUANTITY = 1_000_000

/**
 * The cart as order items that add up to `amount` exactly; Kustom refuses a session whose items do
 * not (kustom.md 3.2, 7). What Medusa rounds goes into one "Rounding" item. When there is no cart,
 * or it is worth something else than what is to be paid (a rest, gift cards), the amount is one
 * item under our reference. Pure.
 */
export function orderItemsOf(cart: CartFacts | null, amount: Money, reference: string): OrderItems {
  const items = (cart && itemsOf(cart, amount.currency)) ?? []
  const total = Number(amount.minor)
  const rest = total - sum(items.map((item) => item.total_amount))
  const all = rest === 0 ? items : [...items, rounding(rest)]
  const isUsable =
    items.length > 0 &&
    all.length <= MAX_ITEMS &&
    // At most one minor unit an item is rounding; more has another reason.
    Math.abs(rest) <= items.length &&
    all.every(isWithinLimits)
  const chosen = isUsable ? all : [lump(items, total, reference)]
  return { items: chosen, tax: sum(chosen.map((item) => item.total_tax_amount)) }
}

/** null for a cart whose lines cannot be told in this currency. */
function itemsOf(cart: CartFacts, currency: string): OrderItem[] | null {
  if (cart.currency_code.toUpperCase() !== currency) {
    return null
  }
  try {
    return [
      ...cart.lines.map((line) => itemOf(line, "physical", currency)),
      // Shipping that was free from the start says nothing; a discounted one does.
      ...cart.shipping
        .map((line) => itemOf(line, "shipping_fee", currency))
        .filter((item) => item.unit_price !== 0),
    ]
  } catch (error) {
    if (error instanceof MoneyError) {
      return null
    }
    throw error
  }
}

/**
 * One line. A price that does not divide evenly is rounded up, and what that is too much is a
 * discount, as are the line's real ones.
 */
function itemOf(line: CartLine, type: "physical" | "shipping_fee", currency: string): OrderItem {
  const minor = (text: string) => Number(Money.ofTotal(text, currency).minor)
  const total = minor(line.total)
  const before = Math.max(total, minor(line.original_total ?? line.total))
  const isCounted =
    Number.isInteger(line.quantity) &&
    line.quantity > 0 &&
    line.quantity <= MAX_QUANTITY &&
    total >= 0
  const quantity = isCounted ? line.quantity : 1
  const name = cut(line.title, 255) || (type === "shipping_fee" ? "Shipping" : "Item")
  const unit = total < 0 ? total : Math.ceil(before / quantity)
  const discount = unit * quantity - total
  return {
    type: total < 0 ? "discount" : type,
    reference: cut(line.sku ?? "", 64) || cut(line.id, 64) || "item",
    name: line.quantity === quantity ? name : cut(`${line.quantity} x ${name}`, 255),
    quantity,
    unit_price: unit,
    ...(discount > 0 ? { total_discount_amount: discount } : {}),
    total_amount: total,
    ...taxOf(total, minor(line.tax_total), line.tax_rate),
  }
}

/** The whole amount as one item, at the rate that the cart's items have together. */
function lump(items: OrderItem[], amount: number, reference: string): OrderItem {
  const total = sum(items.map((item) => item.total_amount))
  const rate = effectiveRate(total, sum(items.map((item) => item.total_tax_amount)))
  return {
    type: "physical",
    reference: cut(reference, 64),
    name: `Payment ${cut(reference, 64)}`,
    quantity: 1,
    unit_price: amount,
    total_amount: amount,
    tax_rate: rate,
    total_tax_amount: taxInside(amount, rate),
  }
}

function rounding(amount: number): OrderItem {
  return {
    type: amount < 0 ? "discount" : "surcharge",
    reference: "rounding",
    name: "Rounding",
    quantity: 1,
    unit_price: amount,
    total_amount: amount,
    tax_rate: 0,
    total_tax_amount: 0,
  }
}

function isWithinLimits({ unit_price, quantity, total_amount }: OrderItem): boolean {
  return Math.abs(total_amount) <= MAX_AMOUNT && unit_price * quantity <= MAX_AMOUNT
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
