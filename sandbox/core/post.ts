import { Agent, request } from "undici"

import type { CallbackResponse, Message } from "./callback"

/** How much of an answer is kept for the console, characters. */
const BODY_LIMIT = 64_000

/** Sends messages to the shop. Redirects are not followed. */
export class Poster {
  private readonly agent: Agent

  /** @param timeoutMs how long the shop may take to answer, real time */
  constructor(timeoutMs: number) {
    this.agent = new Agent({
      connect: { timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  /** @throws when there is no answer: refused, timed out, cut off */
  async post(message: Message): Promise<CallbackResponse> {
    const started = performance.now()
    const response = await request(message.url, {
      method: message.method ?? "POST",
      headers: message.headers,
      body: message.method === "GET" ? undefined : message.body,
      dispatcher: this.agent,
    })
    const body = await response.body.text()
    return {
      status: response.statusCode,
      headers: flatten(response.headers),
      body: body.slice(0, BODY_LIMIT),
      ms: Math.round(performance.now() - started),
    }
  }

  close(): Promise<void> {
    return this.agent.destroy()
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")])
  )
}
