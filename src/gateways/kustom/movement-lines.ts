import { cut, textOf } from "../answer-values"
import type { Money } from "../money"
import { detailLines, type DetailLine } from "./movement-details"
import type { Order } from "./order"
import type { OrderItem } from "./order-item"
import { field, type Fields } from "./reading"
import { taxInside } from "./tax"

/** Fields of a line that a capture or refund repeats. */
const REPEATED = [
  ...["type", "reference", "name", "quantity", "unit_price", "tax_rate"],
  ...["total_amount", "total_discount_amount", "total_tax_amount"],
]

/**
 * Lines of a capture or refund, or null to send the amount alone: lines that do not add up are a
 * source of failures (kustom.md 6.2). Those the shop has given come first, then all of the order's
 * when `isWhole`.
 */
export function movementLines(
  order: Order,
  amount: Money,
  details: Readonly<Record<string, unknown>> | null,
  isWhole: boolean
): Fields[] | null {
  const given = detailLines(details).map((line) => itemOf(line, order.lines))
  const repeated = isWhole ? order.lines.map(repeat) : []
  return [given, repeated].find((lines) => lines.length > 0 && addsUp(lines, amount)) ?? null
}

function addsUp(lines: readonly Fields[], amount: Money): boolean {
  return sum(lines) === Number(amount.minor)
}

function sum(lines: readonly Fields[]): number {
  return lines.reduce((total, line) => total + (numberAt(line, "total_amount") ?? Number.NaN), 0)
}

/** What the order does not say of a line is undefined, so JSON leaves it out. */
function repeat(line: Fields): Fields {
  return Object.fromEntries(REPEATED.map((name) => [name, field(line, name)]))
}

/** A line of the shop's, with what it leaves out taken from the order: its own tax rate (7). */
function itemOf(line: DetailLine, lines: readonly Fields[]): OrderItem {
  const { reference, quantity, total_amount } = line
  const known = lines.find(
    (one) => reference !== undefined && field(one, "reference") === reference
  )
  const unit = unitPrice(line, known && numberAt(known, "unit_price"))
  const discount = unit * quantity - total_amount
  const tax_rate = line.tax_rate ?? (known && numberAt(known, "tax_rate")) ?? 0
  const type = line.type ?? (known && (textOf(field(known, "type")) as OrderItem["type"] | null))
  const name = line.name ?? (known && textOf(field(known, "name"), 255)) ?? reference
  return {
    type: type ?? "physical",
    reference,
    name: cut(name ?? "Return fee", 255),
    quantity,
    unit_price: unit,
    ...(discount > 0 ? { total_discount_amount: discount } : {}),
    total_amount,
    tax_rate,
    total_tax_amount: taxInside(total_amount, tax_rate),
  }
}

/** The order's own price where it is not too low, else one that is rounded up. */
function unitPrice({ quantity, total_amount }: DetailLine, known?: number | null): number {
  return total_amount >= 0 && typeof known === "number" && known * quantity >= total_amount
    ? known
    : Math.ceil(total_amount / quantity)
}

function numberAt(line: Fields, name: string): number | null {
  const value = field(line, name)
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null
}
