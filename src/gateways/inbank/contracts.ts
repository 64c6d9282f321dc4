import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Session } from "./session"

/** The contract's id of a session. Throws GatewayError unsupported when there is none to act on. */
export function requireContract(
  { contractId }: Session,
  { reference }: TransactionFacts,
  what: string
): string {
  if (contractId === null) {
    // Pay next month may add a purchase to an older contract (inbank.md 1, products).
    throw new GatewayError(
      "unsupported",
      `Inbank names no contract of ${reference}, so the ${what} is not possible here. ` +
        "Do it in the Partner Portal; the payment follows.",
      { code: "NO_CONTRACT" }
    )
  }
  return contractId
}
