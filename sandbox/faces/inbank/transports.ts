import type { Message } from "../../core/callback"
import { payloadOf } from "../../core/payload"
import type { CallbackTransport } from "./choices"
import { objectOf } from "./fields"
import type { Signed } from "./signature"

type Sent = Pick<Message, "method" | "url" | "headers" | "body">

const FORM = "application/x-www-form-urlencoded"

/** Puts a message's parameters where the transport has them. */
export function carry(transport: CallbackTransport, url: string, parameters: Signed): Sent {
  switch (transport) {
    case "json":
      return {
        url,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(parameters),
      }
    case "query":
      return { method: "GET", url: withQuery(url, parameters), headers: {}, body: "" }
    default:
      return {
        url,
        headers: { "Content-Type": FORM },
        body: new URLSearchParams({ ...parameters }).toString(),
      }
  }
}

/** The URL with the parameters added to what it has. */
export function withQuery(url: string, parameters: Signed): string {
  const whole = new URL(url)
  for (const [name, value] of Object.entries(parameters)) {
    whole.searchParams.set(name, value)
  }
  return whole.href
}

/** The signed text a message carries, and how; undefined when a fault left nothing of it. */
export function carried(
  message: Message
): { transport: CallbackTransport; text: string } | undefined {
  const { message: text } = objectOf(payloadOf(message))
  const isForm = message.headers["Content-Type"] === FORM
  const transport = message.method === "GET" ? "query" : isForm ? "form" : "json"
  return typeof text === "string" ? { transport, text } : undefined
}
