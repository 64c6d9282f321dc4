import { asRecord, textOf } from "../answer-values"
import { field } from "./reading"

/** What we tell Kustom to repeat on every read of a session (kustom.md 3.2). */
export type MerchantData = { reference: string | null; store: string | null }

/** Text of `merchant_data`: whose payment it is, found again without our own memory. */
export function merchantDataOf(reference: string, sessionId: string, site: string): string {
  return JSON.stringify({ v: 1, reference, medusa_session_id: sessionId, store: site })
}

/** What a text says that we wrote; null for everything that is none of ours. */
export function readMerchantData(value: unknown): MerchantData | null {
  const data = typeof value === "string" && value.length <= 6000 ? parse(value) : null
  return data && field(data, "v") === 1
    ? { reference: textOf(field(data, "reference"), 64), store: textOf(field(data, "store"), 64) }
    : null
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return asRecord(JSON.parse(text))
  } catch {
    return null
  }
}
