import type { Face } from "../faces/face"
import { OUTCOMES } from "./act"
import type { Act } from "./act"
import { CALLBACK_MODES } from "./delivery"
import { fieldsOf, Invalid, oneOf, optionalCount, optionalText } from "./invalid"

/** Reads an act from a JSON body of the control API or a form of the pay page. @throws Invalid */
export function readAct(face: Face, body: unknown): Act {
  const fields = fieldsOf(body)
  return {
    outcome: oneOf("outcome", fields.outcome, OUTCOMES),
    amount: readAmount(face, fields.amount),
    currency: readCurrency(fields.currency),
    channel: optionalText("channel", fields.channel),
    callbacks: oneOf("callbacks", fields.callbacks || "normal", CALLBACK_MODES),
    delayMs: optionalCount("delay_ms", fields.delay_ms, 0),
    returnFirst: fields.return_first === true || fields.return_first === "true",
  }
}

function readAmount(face: Face, value: unknown): string | undefined {
  const text = optionalText("amount", value)
  if (text === undefined) {
    return undefined
  }
  const amount = face.amount(text)
  if (amount === undefined) {
    throw new Invalid(`"${text}" is not an amount at ${face.label}`)
  }
  return amount
}

function readCurrency(value: unknown): string | undefined {
  const text = optionalText("currency", value)?.toUpperCase()
  if (text !== undefined && !/^[A-Z]{3}$/.test(text)) {
    throw new Invalid(`"${text}" is not a currency code of three letters`)
  }
  return text
}
