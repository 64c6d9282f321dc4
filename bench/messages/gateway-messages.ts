import type { Message } from "../load/message"
import type { JournalRow, RowShape } from "../load/journal-rows"

/** How one gateway's callbacks are made, written out from its contract and not from the plugin's code. */
export type GatewayMessages = {
  gateway: string
  rows: RowShape
  /** A genuine callback that says that this payment is paid; another one each time. */
  paid: (row: JournalRow) => Message
  /** The same without a valid proof. */
  forged: (row: JournalRow) => Message
}

export const json = { "content-type": "application/json" }

/** The callback URL of one transaction. */
export const urlOf = (account: string, { id }: JournalRow) => `/payments/${account}/${id}/callback`

export const AMOUNT = "128.40"
