import type { Message } from "./callback"

/** What a message says: its JSON, the fields of its form or of its query, or its text as it is. */
export function payloadOf({ method, url, headers, body }: Message): unknown {
  if (method === "GET") {
    return Object.fromEntries(new URL(url).searchParams)
  }
  if (headers["Content-Type"]?.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(body))
  }
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
