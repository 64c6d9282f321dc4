import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { CaptureDetails } from "./capture-details"
import type { Context } from "./context"

/**
 * Tells Inbank which device a rental is for (inbank.md 4, rent 1). Saying it again changes nothing,
 * so a lost answer is followed by the same once more; then unavailable, because nothing was
 * activated.
 */
export async function assignIdentifiers(
  { send }: Context,
  { reference }: TransactionFacts,
  contractUuid: string,
  details: CaptureDetails
): Promise<void> {
  for (const attempt of [1, 2]) {
    try {
      const values = { contractUuid }
      await send({ call: "assetIdentifiers", method: "PATCH", reference, values, body: details })
      return
    } catch (error) {
      if (!(error instanceof GatewayError) || error.kind !== "unknown_result") {
        throw error
      }
      if (attempt === 2) {
        throw new GatewayError(
          "unavailable",
          `Inbank did not answer about the device of ${reference}; the rental was not activated. Please try again.`,
          { code: error.code, cause: error }
        )
      }
    }
  }
}
