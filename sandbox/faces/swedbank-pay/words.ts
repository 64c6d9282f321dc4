import type { Instrument } from "../../accounts"

/** `type` of a financial transaction (swedbank-pay.md 4). */
export type TransactionType = "Authorization" | "Sale" | "Capture" | "Cancellation" | "Reversal"

/** Money is taken at once; Banklink only presumably so (swedbank-pay.md 5). */
const ONE_PHASE: readonly Instrument[] = ["Swish", "Banklink"]

export const paidBy = (instrument: Instrument): "Authorization" | "Sale" =>
  ONE_PHASE.includes(instrument) ? "Sale" : "Authorization"

/** A time with seven decimals, as the samples write it. */
export const time = (date: Date) => date.toISOString().replace("Z", "0000Z")
