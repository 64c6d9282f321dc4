import { readFileSync } from "node:fs"
import { join } from "node:path"

import { Webhook } from "standardwebhooks"

import { until } from "../../../testing/shop"
import { Stage } from "../../../testing/stage"

type Body = Record<string, unknown>

export const KEY = "kco_test_api_sandbox_not_a_real_key"
export const SECRET = "whsec_a3VzdG9tLXNhbmRib3gtc2lnbmluZy1rZXktMDAwMQ=="
export const FORMER_SECRET = "whsec_a3VzdG9tLXNhbmRib3gtZm9ybWVyLWtleS0wMDAwMQ=="
export const TILL = "7a1d1f5e-3c52-4a07-9d0e-000000000001"

/** An answer of the face; `any` because specs look into whatever JSON came. */
export interface TillAnswer {
  status: number
  headers: Headers
  text: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** A webhook the shop received. */
export interface Told {
  url: string
  webhookId: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** A sandbox and a shop with a Kustom account, whose webhooks go to `/hooks`. */
export class TillStage extends Stage {
  private count = 0

  constructor(clockScale?: number) {
    super(clockScale)
    beforeEach(async () => {
      await this.control("DELETE", "/kustom/destinations")
      await this.listen()
    })
  }

  get base(): string {
    return `${this.sandbox.url}/kustom`
  }

  get hooks(): string {
    return `${this.shop.url}/hooks`
  }

  listen(more: Body = {}) {
    return this.control("POST", "/kustom/destinations", { url: this.hooks, ...more })
  }

  /** @param headers replaces or (undefined) removes some */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {}
  ): Promise<TillAnswer> {
    const all: Record<string, string | undefined> = {
      Authorization: `Basic ${KEY}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    }
    const sent = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1])
    const response = await fetch(this.base + path, {
      method,
      headers: sent,
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parsed(text) }
  }

  /** The contract's sample of 572.00 SEK, for one of the sandbox's phones. */
  sessionBody(changes: Body = {}): Body {
    const { body } = fixture("ipp-create-session").request
    return { ...body, device_id: TILL, merchant_reference1: `POS-${++this.count}`, ...changes }
  }

  create(changes: Body = {}, query = ""): Promise<TillAnswer> {
    return this.call("POST", `/ipp/v1/sessions${query}`, this.sessionBody(changes))
  }

  /** Opens a session and returns its id. Its event is on its way then. */
  async opened(changes: Body = {}): Promise<string> {
    const { body } = await this.create(changes)
    return body.session_id
  }

  /** The same, with the event of it received and forgotten. */
  async quietlyOpened(): Promise<string> {
    const id = await this.opened()
    await until("its event came", () => this.shop.received.length > 0)
    this.shop.received.length = 0
    return id
  }

  /** Entries of the callback log with this type. */
  async logged(type: string) {
    return (await this.callbacks()).filter((entry) => entry.type === type)
  }

  session(id: string): Promise<TillAnswer> {
    return this.call("GET", `/ipp/v1/sessions/${id}`)
  }

  /** Does something on the phone, as `/_sandbox/payments/…/act`. */
  let(id: string, wish: Body) {
    return this.control("POST", `/payments/kustom/${id}/act`, wish)
  }

  portal(id: string, wish: Body) {
    return this.control("POST", `/payments/kustom/${id}/portal`, wish)
  }

  /** Opens and finalizes; returns the order's id. */
  async ordered(wish: Body = {}, changes: Body = {}): Promise<string> {
    const id = await this.opened(changes)
    const { body } = await this.let(id, { outcome: "paid", ...wish })
    return String(body.order_id)
  }

  /** @param path below the order, such as `/captures` */
  order(id: string, method = "GET", path = "", body?: unknown, key?: string) {
    const headers = { "Klarna-Idempotency-Key": key }
    return this.call(method, `/ordermanagement/v1/orders/${id}${path}`, body, headers)
  }

  /** Status, captured, refunded and remaining amount of an order. */
  async money(id: string) {
    const { body } = await this.order(id)
    const { status, captured_amount, refunded_amount, remaining_authorized_amount } = body
    return [status, captured_amount, refunded_amount, remaining_authorized_amount]
  }

  failing(call: string, kind: string, more: Body = {}) {
    return this.control("POST", "/faults", { gateway: "kustom", call, kind, ...more })
  }

  /** The webhooks received, oldest first. @throws when one is not signed with this secret */
  told(secret = SECRET, url = "/hooks"): Told[] {
    const webhook = new Webhook(secret)
    return this.shop.received
      .filter((one) => one.url === url)
      .map(({ headers, body }) => {
        webhook.verify(body, headers as Record<string, string>)
        return { url, webhookId: String(headers["webhook-id"]), body: JSON.parse(body) }
      })
  }

  /** Types of what was received so far, in order. */
  types(): string[] {
    return this.shop.received.map(({ body }) => String(JSON.parse(body).type))
  }
}

/** An exchange recorded in the contract. */
export const fixture = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, "../fixtures", `${name}.json`), "utf8"))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
