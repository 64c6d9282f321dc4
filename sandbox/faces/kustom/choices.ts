import type { AdvancedField } from "../face"
import { DECLINES } from "./taps"

export const SPELLINGS = [
  "ipp.session.finalized",
  "ipp.payment.finalized",
  "session.finalized",
  "payment.finalized",
] as const

export const FRAUD_STATUSES = ["accepted", "pending", "rejected"] as const

/** What an act takes beside the fields of all gateways. */
export const ADVANCED: readonly AdvancedField[] = [
  {
    name: "decline",
    label: "Why a tap is declined",
    values: Object.entries(DECLINES).map(([value, { label }]) => ({ value, label })),
  },
  {
    name: "spelling",
    label: "Spelling of the last event",
    values: SPELLINGS.map((value) => ({ value, label: value })),
  },
  {
    name: "fraud",
    label: "Fraud check of the order",
    values: FRAUD_STATUSES.map((value) => ({ value, label: value })),
  },
  { name: "om_delay", label: "Reads until the order is there", placeholder: "0" },
]
