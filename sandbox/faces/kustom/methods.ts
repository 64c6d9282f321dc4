/** Ways to pay at the phone; only the card's words in Order Management are documented. */
export const METHODS = {
  card: { label: "Card", type: "CARD", description: "Card" },
  klarna: { label: "Klarna", type: "INVOICE", description: "Pay later" },
  swish: { label: "Swish", type: "SWISH", description: "Swish" },
  vipps: { label: "Vipps", type: "VIPPS", description: "Vipps" },
} as const

export type Method = keyof typeof METHODS

export const METHOD_NAMES = Object.keys(METHODS) as Method[]

/** The method a payment was made with; a card unless one was chosen. */
export const methodOf = (channel: string) =>
  METHODS[METHOD_NAMES.find((m) => m === channel) ?? "card"]
