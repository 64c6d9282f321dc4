import { v5 } from "uuid"
import type { Money } from "../money"
import type { KustomOptions } from "./options"

/** Made once for this plugin; another one would repeat what was sent under the old keys. */
const NAMESPACE = "6f1b0c3e-3a52-4c8e-9b7d-2d5a41c7e0f4"

/** What a key stands for. Only the key counts at Kustom, never the body, so everything is in it. */
export type Intent = {
  orderId: string
  /** With a suffix for the same operation sent in another form. */
  operation: string
  /** Medusa's id of the capture, refund or payment. */
  key: string
  amount: Money
}

/** Key of one intended operation, the same for every try of it (kustom.md 6.3). */
export function idempotencyKey(
  { environment }: Pick<KustomOptions, "environment">,
  { orderId, operation, key, amount }: Intent
): string {
  return v5([environment, orderId, operation, key, amount.minor].join("|"), NAMESPACE)
}
