/**
 * Declines that a tap can be made to end in, `outcome` of simulate-tap (kustom.md 3.1), with the
 * `failure_reason` of the event. The texts are ours: no body of `ipp.payment.failed` is documented.
 */
export const DECLINES = {
  DECLINED_GENERIC: { reason: "card_declined", label: "Card declined" },
  INSUFFICIENT_FUNDS: { reason: "insufficient_funds", label: "Insufficient funds" },
  LOST_CARD: { reason: "lost_card", label: "Lost card" },
  STOLEN_CARD: { reason: "stolen_card", label: "Stolen card" },
  EXPIRED_CARD: { reason: "expired_card", label: "Expired card" },
  INCORRECT_CVC: { reason: "incorrect_cvc", label: "Incorrect CVC" },
  PROCESSING_ERROR: { reason: "processing_error", label: "Processing error" },
  INCORRECT_NUMBER: { reason: "incorrect_number", label: "Incorrect number" },
  CARD_VELOCITY_EXCEEDED: { reason: "card_velocity_exceeded", label: "Card used too often" },
} as const

export type Decline = keyof typeof DECLINES

export const isDecline = (outcome: string): outcome is Decline => Object.hasOwn(DECLINES, outcome)
