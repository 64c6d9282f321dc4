import { z } from "zod"
import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"

const line = (what: string, max: number) =>
  z
    .string({ error: `${what} is missing` })
    .trim()
    .min(1, `${what} is empty`)
    .max(max, `${what} has more than ${max} characters`)
    .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/, `${what} has control characters`)

/**
 * Where a refund goes (b2binpay.md 6): an address that the customer gave, never the payer's, which
 * may belong to an exchange; and who the customer is, by the travel rule.
 */
export const refundDetails = z.strictObject({
  address: z
    .string({ error: "address is missing: ask the customer for one" })
    .regex(/^[\x21-\x7e]{10,256}$/, "address must be an address on the chain of the currency"),
  /** Id or alpha code of the coin, such as 2145 or USDT-TRX. */
  currency: z
    .string({ error: 'currency is missing: a coin such as "USDT-TRX"' })
    .transform((text) => text.toUpperCase())
    .refine(
      (text) => /^(?:\d{1,10}|[A-Z][A-Z0-9-]{1,19})$/.test(text),
      'currency must be the id or code of a coin, such as "2145" or "USDT-TRX"'
    ),
  /** Tag or memo that XRP, XLM and BNB addresses may need, and its type: 1 number, 2 text. */
  tag: line("tag", 28).optional(),
  tag_type: z
    .union([z.literal(0), z.literal(1), z.literal(2)], { error: "tag_type must be 0, 1 or 2" })
    .optional(),
  beneficiary: z.strictObject(
    {
      name: line("beneficiary.name", 100),
      country: z
        .string({ error: "beneficiary.country is missing" })
        .regex(/^[A-Za-z]{2}$/, "beneficiary.country must be two letters such as DE")
        .transform((text) => text.toUpperCase()),
      address: line("beneficiary.address", 200).optional(),
    },
    { error: "beneficiary is missing: { name, country }" }
  ),
})

export type RefundDetails = z.output<typeof refundDetails>

/** What the shop gave for the refund. Throws GatewayError invalid with what to do. */
export function requireRefundDetails({
  id,
  reference,
  refundDetails: given,
}: TransactionFacts): RefundDetails {
  const parsed = refundDetails.safeParse(given ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const why = given ? parsed.error.issues.map(({ message }) => message).join("; ") : "none is known"
  throw new GatewayError(
    "invalid",
    `B2BinPay pays refunds out to an address that the customer gives, and that of ${reference} is missing (${why}). ` +
      'Enter it first, such as { "address": "<address>", "currency": "USDT-TRX", "beneficiary": { "name": "<name>", "country": "DE" } }, ' +
      `at POST /admin/payment-transactions/${id}/refund-details, then refund again.`,
    { code: "REFUND_DETAILS_MISSING" }
  )
}
