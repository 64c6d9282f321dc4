import type { AdvancedField } from "../face"
import type { Session } from "./session"

/** What is known of the server call fits all three; a form is the likeliest (inbank.md 5). */
const CALLBACK_TRANSPORTS = [
  { value: "form", label: "Form POST" },
  { value: "json", label: "JSON POST" },
  { value: "query", label: "GET with a query" },
] as const
export type CallbackTransport = (typeof CALLBACK_TRANSPORTS)[number]["value"]

const RETURN_TRANSPORTS = [
  { value: "query", label: "Link with a query" },
  { value: "form", label: "Posted form" },
] as const
export type ReturnTransport = (typeof RETURN_TRANSPORTS)[number]["value"]

/** Both need a contract that is paid out and a day old (inbank.md 4), which nobody waits for here. */
const RETURNS = [
  { value: "possible", label: "Possible at once" },
  { value: "impossible", label: "Not possible (yet)" },
] as const

/** What an act and the portal may choose, from then on. */
export const ADVANCED: readonly AdvancedField[] = [
  {
    name: "callback_transport",
    label: "Callbacks to the server are sent as",
    values: CALLBACK_TRANSPORTS,
  },
  { name: "return_transport", label: "The browser goes back by", values: RETURN_TRANSPORTS },
  { name: "returns", label: "Withdrawals and partial returns", values: RETURNS },
]

export const NO_CHOICE = {
  callbackTransport: "form",
  returnTransport: "query",
  areReturnsPossible: true,
} as const

/** Keeps the choices for this and later messages of the session. */
export function choose(session: Session, own: Record<string, string>): void {
  const find = <Value extends string>(list: readonly { value: Value }[], text?: string) =>
    list.find(({ value }) => value === text)?.value
  const { callback_transport, return_transport, returns } = own
  session.callbackTransport =
    find(CALLBACK_TRANSPORTS, callback_transport) ?? session.callbackTransport
  session.returnTransport = find(RETURN_TRANSPORTS, return_transport) ?? session.returnTransport
  session.areReturnsPossible = returns ? returns === "possible" : session.areReturnsPossible
}
