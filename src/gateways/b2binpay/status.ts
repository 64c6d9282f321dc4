/** Deposit statuses (b2binpay.md 4.1). 3 and 4 are not final: more money turns either into 5. */
export const CREATED = "2"
export const PAID = "3"
export const CANCELED = "4"
export const UNRESOLVED = "5"

const words: ReadonlyMap<string, string> = new Map([
  [CREATED, "Created"],
  [PAID, "Paid"],
  [CANCELED, "Canceled"],
  [UNRESOLVED, "Unresolved"],
])

/** A deposit's status for people. */
export function statusWord(status: string | null): string {
  return status === null ? "(no status)" : (words.get(status) ?? status)
}

/** Transfer statuses (4.2): only Confirmed is money. */
export const transferStatus = {
  cancelled: "-3",
  blocked: "-2",
  failed: "-1",
  created: "0",
  unconfirmed: "1",
  confirmed: "2",
} as const

/** Payout statuses (6). */
export const payoutStatus = { waiting: "1", approved: "2", canceled: "3" } as const

/** What a transfer is for (4.3). */
export const operation = { deposit: "1", payout: "2", algorandActivation: "49" } as const
