import { MedusaError } from "@medusajs/framework/utils"

/** Kinds that trying again cannot mend: stock, shipping, a shop's own validation. */
const PERMANENT: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  "insufficient_inventory",
]

/** Whether a failed Medusa workflow needs a person rather than another try. */
export function isPermanent(error: unknown): boolean {
  const type = (error as { type?: unknown } | null)?.type
  return typeof type === "string" && PERMANENT.includes(type)
}

/** First line of an error, short enough for a list. */
export function messageOf(error: unknown): string {
  const text =
    error instanceof Error
      ? error.message
      : String((error as { message?: unknown } | null)?.message ?? error)
  return text.split("\n")[0].slice(0, 200)
}
