import { z } from "zod"

const line = z
  .strictObject({
    /** The order line's reference; only a return fee has none. */
    reference: z.string().trim().min(1).max(255).optional(),
    /** By default the order line's. A return fee is negative and lowers a refund. */
    type: z
      .enum(["physical", "digital", "shipping_fee", "surcharge", "discount", "return_fee"], {
        error: "type must be one of Kustom's, such as physical, shipping_fee or return_fee",
      })
      .optional(),
    name: z.string().trim().min(1).max(255).optional(),
    quantity: z.number().int("quantity must be a whole number").min(1).max(1_000_000),
    /** Minor units, tax included. */
    total_amount: z.number().int("total_amount is in minor units, such as 12900 for 129.00"),
    /** Percent times 100; by default the order line's. */
    tax_rate: z.number().int().min(0).max(10_000).optional(),
  })
  .refine((one) => one.reference !== undefined || one.type === "return_fee", {
    path: ["reference"],
    error: "reference is missing: the one of the order's line",
  })
  .refine((one) => one.total_amount >= 0 || isNegativeType(one.type), {
    path: ["total_amount"],
    error: "only a discount or a return_fee may be negative",
  })

/**
 * Which lines a capture or refund is about (kustom.md 6.2): optional, and sent only when they add
 * up to its amount. Amounts in minor units.
 */
export const movementDetails = z.strictObject({
  lines: z
    .array(line, { error: "lines is a list of { reference, quantity, total_amount }" })
    .min(1, "lines is empty")
    .max(1000, "lines holds at most 1000 entries"),
})

export type DetailLine = z.output<typeof line>

/** The lines that the shop has given; none when there are none, or they cannot be used. */
export function detailLines(given: Readonly<Record<string, unknown>> | null): DetailLine[] {
  const parsed = movementDetails.safeParse(given ?? {})
  return parsed.success ? parsed.data.lines : []
}

function isNegativeType(type: string | undefined): boolean {
  return type === "discount" || type === "return_fee"
}
