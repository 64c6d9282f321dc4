import { createHmac } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"

import { Stage } from "../../../testing/stage"

type Body = Record<string, unknown>

const SHOP = "3f1c8a52-6b0d-4e7e-9a41-5d2c70be1f90"
const KEY = "inbank_sandbox_api_key_not_a_real_secret"

/** An answer of the face; `any` because specs look into whatever JSON came. */
export interface PartnerAnswer {
  status: number
  text: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** The parameters of a callback or of a browser that comes back. */
export interface Told {
  message: Record<string, string>
  /** Whether the hmac is the right one, worked out here from the contract's text. */
  isProven: boolean
  parameters: Record<string, string>
}

/** A sandbox and a shop with an Inbank account. It writes requests out by itself. */
export class PartnerStage extends Stage {
  private count = 0

  get base(): string {
    return `${this.sandbox.url}/inbank/partner`
  }

  /** @param path below `/partner/v3/shops/{uuid}`, or whole when it begins with `/v` */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {}
  ): Promise<PartnerAnswer> {
    const whole = path.startsWith("/v") ? path : `/v3/shops/${SHOP}${path}`
    const response = await fetch(this.base + whole, {
      method,
      headers: { Authorization: `Bearer ${KEY}`, Accept: "application/json", ...headers },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, text, body: parsed(text) }
  }

  v2(method: string, path: string, body?: unknown): Promise<PartnerAnswer> {
    return this.call(method, `/v2/shops/${SHOP}${path}`, body)
  }

  sessionBody(changes: Body = {}): Body {
    return {
      productCode: "hp_approval_sandbox",
      totalAmount: 489.9,
      currency: "EUR",
      locale: "et-ET",
      purchase: { purchaseReference: `payses_${++this.count}` },
      partnerUrls: {
        returnUrl: `${this.shop.url}/return/1`,
        cancelUrl: `${this.shop.url}/cancel/1`,
        callbackUrl: `${this.shop.url}/callback/1`,
      },
      ...changes,
    }
  }

  create(changes: Body = {}): Promise<PartnerAnswer> {
    return this.call("POST", "/pos-sessions", this.sessionBody(changes))
  }

  /** Opens a session and returns its uuid. */
  async opened(productCode = "hp_approval_sandbox", changes: Body = {}): Promise<string> {
    const { body } = await this.create({ productCode, ...changes })
    return body.posSessionUuid ?? body.uuid
  }

  session(id: string): Promise<PartnerAnswer> {
    return this.call("GET", `/pos-sessions/${id}`)
  }

  /** Path of the session's contract, once there is one. */
  async contractOf(id: string): Promise<string> {
    return `/contracts/${(await this.session(id)).body.creditContractUuid}`
  }

  /** Does something on the e-POS page, as `/_sandbox/payments/…/act`. */
  let(id: string, wish: Body) {
    return this.control("POST", `/payments/inbank/${id}/act`, wish)
  }

  portal(id: string, wish: Body) {
    return this.control("POST", `/payments/inbank/${id}/portal`, wish)
  }

  /** What the gateway knows about the payment. */
  async shown(id: string) {
    return (await this.control("GET", `/payments/inbank/${id}`)).body
  }

  /** Opens a session and lets it be approved. */
  async approved(productCode?: string, wish: Body = {}, changes: Body = {}): Promise<string> {
    const id = await this.opened(productCode, changes)
    await this.let(id, { outcome: "paid", ...wish })
    return id
  }

  failing(call: string, kind: string, more: Body = {}) {
    return this.control("POST", "/faults", { gateway: "inbank", call, kind, ...more })
  }

  /** The callbacks the shop received, in order. */
  told(): Told[] {
    return this.shop.received.map(({ url, headers, body }) => {
      const isJson = headers["content-type"] === "application/json"
      return tellingOf(isJson ? JSON.parse(body) : url.includes("?") ? url.split("?")[1] : body)
    })
  }

  events(): string[] {
    return this.told().map(({ message }) => message.event)
  }
}

/** Reads form text, a query or JSON fields and checks the signature. */
export function tellingOf(text: string | Record<string, string>): Told {
  const parameters = Object.fromEntries(new URLSearchParams(text))
  const { message, timestamp, hmac } = parameters
  const wanted = createHmac("sha512", KEY).update(`${timestamp}.${message}`).digest("hex")
  return { message: JSON.parse(message), isProven: hmac === wanted, parameters }
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
