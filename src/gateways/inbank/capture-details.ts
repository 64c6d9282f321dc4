import { z } from "zod"
import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"

const entry = z.discriminatedUnion(
  "identifierType",
  [
    z.strictObject({
      identifierType: z.literal("IMEI"),
      identifier: z
        .string()
        .trim()
        .regex(/^\d{15}$/, "an IMEI has 15 digits"),
    }),
    z.strictObject({
      identifierType: z.literal("SERIAL_NUMBER"),
      identifier: z
        .string()
        .trim()
        .regex(
          /^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/,
          "a serial number has 1 to 64 characters"
        ),
    }),
  ],
  { error: 'identifierType must be "IMEI" or "SERIAL_NUMBER", beside an identifier' }
)

/** Which device a rental contract is activated for (inbank.md 4, rent 1): the main one's numbers. */
export const captureDetails = z.strictObject({
  assetIdentifiers: z
    .array(entry, { error: "assetIdentifiers is a list of { identifierType, identifier }" })
    .min(1, "assetIdentifiers is empty")
    .max(20, "assetIdentifiers holds at most 20 entries"),
})

export type CaptureDetails = z.output<typeof captureDetails>

/** The details of a rental, as the shop gave them. Throws GatewayError invalid with what to do. */
export function requireDetails({ id, reference, captureDetails: given }: TransactionFacts) {
  const parsed = captureDetails.safeParse(given ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const why = given
    ? parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
    : "none is known"
  throw new GatewayError(
    "invalid",
    `Inbank activates the rental ${reference} for a device, and its numbers are missing (${why}). ` +
      'Enter them first, such as { "assetIdentifiers": [{ "identifierType": "IMEI", "identifier": ' +
      `"<15 digits>" }] }, at POST /admin/payment-transactions/${id}/capture-details, then capture again.`,
    { code: "CAPTURE_DETAILS_MISSING" }
  )
}
