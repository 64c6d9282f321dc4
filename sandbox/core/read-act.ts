import type { Face } from "../faces/face"
import { OUTCOMES, OWN_OUTCOMES } from "./act"
import type { Act, Outcome } from "./act"
import { CALLBACK_MODES } from "./delivery"
import { fieldsOf, Invalid, oneOf, optionalCount, optionalText } from "./invalid"

/**
 * Reads an act from a JSON body of the control API or a form of the pay page, where people type
 * amounts as they are used to write them.
 * @throws Invalid
 */
export function readAct(face: Face, body: unknown, source: "json" | "form" = "json"): Act {
  const fields = fieldsOf(body)
  return {
    outcome: readOutcome(face, fields.outcome),
    amount: readAmount(face, fields.amount, source),
    currency: readCurrency(fields.currency),
    channel: optionalText("channel", fields.channel),
    callbacks: oneOf("callbacks", fields.callbacks || "normal", CALLBACK_MODES),
    delayMs: optionalCount("delay_ms", fields.delay_ms, 0),
    returnFirst: fields.return_first === true || fields.return_first === "true",
    own: readOwn(face, fields),
  }
}

function readOutcome(face: Face, value: unknown): Outcome {
  const outcome = oneOf<Outcome>("outcome", value, [...OUTCOMES, ...OWN_OUTCOMES])
  const isOfOthers = OWN_OUTCOMES.some((own) => own === outcome && !face.ownOutcomes?.includes(own))
  if (isOfOthers) {
    throw new Invalid(`"${outcome}" means nothing at ${face.label}`)
  }
  return outcome
}

/** The fields that only this face offers. @throws Invalid */
export function readOwn(face: Face, fields: Record<string, unknown>): Record<string, string> {
  const own: Record<string, string> = {}
  for (const { name, values } of face.advanced ?? []) {
    const text = optionalText(name, fields[name])
    if (text !== undefined) {
      own[name] = values
        ? oneOf(
            name,
            text,
            values.map(({ value }) => value)
          )
        : text
    }
  }
  return own
}

/** An amount in the gateway's notation; undefined when absent. @throws Invalid */
export function readAmount(
  face: Face,
  value: unknown,
  source: "json" | "form"
): string | undefined {
  const text = optionalText("amount", value)
  if (text === undefined) {
    return undefined
  }
  const amount = face.amount(text, source)
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
