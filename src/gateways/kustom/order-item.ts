/**
 * One line of a session (kustom.md 3.2), a capture or a refund (6.2). Minor units, tax included;
 * `unit_price * quantity - total_discount_amount = total_amount`.
 */
export type OrderItem = {
  type: "physical" | "digital" | "shipping_fee" | "surcharge" | "discount" | "return_fee"
  /** Only return fees have none. */
  reference?: string
  name: string
  quantity: number
  unit_price: number
  /** Left out when zero; never negative. */
  total_discount_amount?: number
  total_amount: number
  /** Percent times 100: 2500 is 25 %. */
  tax_rate: number
  total_tax_amount: number
}

/** Highest amount of an order or a line, minor units (kustom.md 6.2, 7). */
export const MAX_AMOUNT = 200_000_000
