import type { Fields } from "./fields"

/** `amount` and the `vatAmount` in it, both in minor units; 0 and noted when they are none. */
export function readAmounts(fields: Fields): { amount: number; vatAmount: number } {
  const amount = fields.integer("amount", 1)
  const vatAmount = fields.integer("vatAmount", 0)
  if (amount > 0 && vatAmount > amount) {
    fields.wrong("vatAmount", "VatAmount has to be part of Amount.")
  }
  return { amount, vatAmount }
}
