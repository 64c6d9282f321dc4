import type { Act } from "../../core/act"
import { oneOf, optionalText } from "../../core/invalid"
import { readAct } from "../../core/read-act"
import type { Face } from "../face"
import { METHOD_NAMES } from "./methods"
import type { KustomPayment } from "./session"

const OUTCOMES = {
  choose: "pending",
  pay: "paid",
  decline: "declined",
  cancel: "cancelled",
} as const
type Button = keyof typeof OUTCOMES

/** What a button of the phone means; `choose` carries the method, `decline` the reason. @throws Invalid */
export function wishOf(face: Face, payment: KustomPayment, entered: Record<string, unknown>): Act {
  const [name, word] = String(entered.button ?? "").split(" ")
  const button = oneOf("button", name, Object.keys(OUTCOMES) as Button[])
  const isPlain = optionalText("delay_ms", entered.delay_ms) === "0"
  return readAct(
    face,
    {
      ...entered,
      outcome: button === "pay" && entered.capture === "later" ? "granted" : OUTCOMES[button],
      channel: button === "choose" ? oneOf("method", word, METHOD_NAMES) : payment.channel,
      delay_ms: isPlain ? undefined : entered.delay_ms,
    },
    "form"
  )
}
