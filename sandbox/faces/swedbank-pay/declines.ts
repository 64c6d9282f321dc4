import { randomUUID } from "node:crypto"

import type { Instrument } from "../../accounts"
import { problem } from "./problems"
import type { ProblemBody } from "./problems"
import { paidBy } from "./words"
import type { TransactionType } from "./words"

/** Order amounts in minor units that a card is declined for (swedbank-pay.md 7, test aids). */
const MAGIC_AMOUNTS: Record<number, string> = {
  900313: "acquirerinvalidamount",
  900334: "acquirerpossiblefraud",
  900343: "acquirercardstolen",
  900351: "acquirererror",
  900354: "acquirercardexpired",
  900359: "acquirerpossiblefraud",
  900361: "acquirerinsufficientfunds",
  900391: "acquirergatewayerror",
}

/** Order descriptions that Swish declines (same place). */
const SWISH_DESCRIPTIONS: Record<string, string> = {
  RF07: "swishdeclined",
  TM01: "swishtimeout",
  BANKIDCL: "bankidcancelled",
}

/** Why the test aids let an attempt fail; undefined when they do not. */
export function magicDecline(
  instrument: Instrument,
  amount: number,
  description: string
): ProblemBody | undefined {
  if (instrument === "CreditCard") {
    return magicFailure(instrument, amount, "Authorization")
  }
  const word = instrument === "Swish" ? SWISH_DESCRIPTIONS[description] : undefined
  return word ? swish(word, "The payment was not approved in Swish.") : undefined
}

/** Why the test aids let an operation of this amount fail; undefined when they do not. */
export function magicFailure(
  instrument: Instrument,
  amount: number,
  type: TransactionType
): ProblemBody | undefined {
  const word = MAGIC_AMOUNTS[amount]
  return word ? failure(instrument, word, type, amount % 100) : undefined
}

/** A plain decline, for the outcome `declined` and refunds that come to nothing. */
export const plainFailure = (instrument: Instrument, type: TransactionType): ProblemBody =>
  failure(instrument, type === "Reversal" ? "acquirererror" : "carddeclined", type, 5)

/** The shop broke the attempt off. */
export const brokenOff = (instrument: Instrument): ProblemBody =>
  failure(instrument, "usercancelled", paidBy(instrument), 0)

function failure(
  instrument: Instrument,
  word: string,
  type: TransactionType,
  code: number
): ProblemBody {
  if (instrument === "Swish") {
    return swish("swishdeclined", "The payer's bank declined.")
  }
  const status = word === "acquirergatewayerror" ? 502 : 403
  const rejected = `REJECTED_BY_ACQUIRER-sample text, response-code: ${String(code).padStart(2, "0")}`
  const { instance: _, ...told } = problem(
    `${instrument.toLowerCase()}/${word}`,
    status,
    "Operation failed",
    `${type} could not be completed, see the problems list.`,
    [{ name: "ExternalResponse", description: rejected }]
  )
  return told
}

/** Swish problems carry a session and no list (swedbank-pay.md 7). */
function swish(word: string, detail: string): ProblemBody {
  const { problems: _, ...told } = problem(word, 403, "Swish Declined", detail)
  return { sessionId: randomUUID(), ...told }
}
