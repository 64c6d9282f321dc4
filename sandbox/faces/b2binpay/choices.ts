import type { AdvancedField } from "../face"

const CONFIRM = [
  { value: "now", label: "At once" },
  { value: "clock", label: "Block by block, by the coin's own pace" },
  { value: "hand", label: "Only by hand" },
] as const
/** Nobody wrote down what callbacks are sent as (b2binpay.md 5.1). */
const CONTENT_TYPES = [
  { value: "application/json", label: "application/json" },
  { value: "application/vnd.api+json", label: "application/vnd.api+json" },
  { value: "none", label: "No Content-Type" },
] as const
/** The helpdesk says unsigned, another page has a formula (b2binpay.md 5.5). */
const NO_TRANSFER = [
  { value: "unsigned", label: "Unsigned" },
  { value: "signed", label: "Signed" },
] as const
/** Which status a Block callback carries is not known (b2binpay.md 5.2). */
const BLOCK = [
  { value: "-2", label: "Blocked (-2)" },
  { value: "-3", label: "Cancelled (-3)" },
] as const
const PAYOUTS = [
  { value: "approved", label: "Approved at once" },
  { value: "waiting", label: "Wait for the owner's approval" },
] as const

/** What an act and the portal may choose, from then on. */
export interface Choices {
  contentType: (typeof CONTENT_TYPES)[number]["value"]
  isNoTransferSigned: boolean
  blockedStatus: -2 | -3
  doPayoutsWait: boolean
}

export const NO_CHOICE: Choices = {
  contentType: "application/json",
  isNoTransferSigned: false,
  blockedStatus: -2,
  doPayoutsWait: false,
}

/** `amounts`, `blocks` and `confirm` are of the act alone, the others are kept. */
export const ADVANCED: readonly AdvancedField[] = [
  {
    name: "amounts",
    label: "Amounts sent instead, in the wallet's currency",
    placeholder: "60.00, 89.90",
  },
  { name: "blocks", label: "Confirm only so many blocks", placeholder: "all" },
  { name: "confirm", label: "Transfers confirm", values: CONFIRM },
  { name: "content_type", label: "Callbacks are sent as", values: CONTENT_TYPES },
  { name: "no_transfer", label: "No-transfer callbacks are", values: NO_TRANSFER },
  { name: "block_status", label: "Stopped transfers become", values: BLOCK },
  { name: "payouts", label: "Payouts (refunds) of this deposit", values: PAYOUTS },
]

/** Keeps the choices for this and later messages of the deposit. */
export function choose(choices: Choices, own: Record<string, string>): void {
  const contentType = CONTENT_TYPES.find(({ value }) => value === own.content_type)?.value
  choices.contentType = contentType ?? choices.contentType
  if (own.no_transfer) {
    choices.isNoTransferSigned = own.no_transfer === "signed"
  }
  if (own.block_status) {
    choices.blockedStatus = own.block_status === "-3" ? -3 : -2
  }
  if (own.payouts) {
    choices.doPayoutsWait = own.payouts === "waiting"
  }
}
