import type { Body, Fields } from "./fields"

/** What of a line counts; the rest is kept and echoed as it came. Minor units. */
export interface Line extends Body {
  reference?: string
  total_amount: number
  total_tax_amount: number
}

interface LineRules {
  types: readonly string[]
  /** Types whose amounts are negative. */
  negative: readonly string[]
  /** Longest reference. */
  referenceLength: number
  isReferenceNeeded: boolean
}

/** Items of In-Person Payments; 64 is what the public client cuts references to (kustom.md 3.2). */
export const SESSION_ITEMS: LineRules = {
  types: ["physical", "digital", "shipping_fee", "surcharge", "discount"],
  negative: ["discount"],
  referenceLength: 64,
  isReferenceNeeded: true,
}

/** Lines of Order Management (kustom.md 7). */
export const ORDER_LINES: LineRules = {
  types: [...SESSION_ITEMS.types, "sales_tax", "gift_card", "store_credit", "return_fee"],
  negative: ["discount", "gift_card", "store_credit", "return_fee"],
  referenceLength: 255,
  isReferenceNeeded: false,
}

/** Largest tax, 100 percent with two implied decimals. */
const MOST_TAX = 10_000
/** Tax may differ from its rate by rounding, minor units (kustom.md 7). */
const TAX_TOLERANCE = 1

/** Reads and checks one line: `unit_price * quantity - discount = total`, tax by its rate. */
export function readLine(fields: Fields, rules: LineRules): Line {
  const type = fields.text("type")
  if (type !== "" && !rules.types.includes(type)) {
    fields.wrong("type", `must be one of ${rules.types.join(", ")}`)
  }
  const rule = { max: rules.referenceLength }
  const reference = rules.isReferenceNeeded
    ? fields.text("reference", rule)
    : fields.optionalText("reference", rule)
  fields.text("name", { max: 255 })
  const quantity = fields.integer("quantity", 0)
  const price = fields.integer("unit_price")
  const total = fields.integer("total_amount")
  const tax = fields.integer("total_tax_amount")
  const rate = fields.integer("tax_rate", 0, MOST_TAX)
  const discount = fields.has("total_discount_amount")
    ? fields.integer("total_discount_amount", 0)
    : 0
  if (total < 0 && !rules.negative.includes(type)) {
    fields.wrong("total_amount", "may be negative for a discount only")
  }
  if (price * quantity - discount !== total) {
    fields.wrong("total_amount", "must be unit_price * quantity - total_discount_amount")
  }
  if (Math.abs(tax - (total * rate) / (MOST_TAX + rate)) > TAX_TOLERANCE) {
    fields.wrong("total_tax_amount", "does not match tax_rate")
  }
  return { ...fields.raw(), reference, total_amount: total, total_tax_amount: tax }
}

export const sumOf = (lines: readonly Line[], of: "total_amount" | "total_tax_amount"): number =>
  lines.reduce((sum, line) => sum + line[of], 0)
