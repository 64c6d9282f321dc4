import { createHash, createHmac, randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"

import { Stage } from "../../../testing/stage"

type Body = Record<string, unknown>

/** An answer of the face; `any` because specs look into whatever JSON came. */
export interface OwnerAnswer {
  status: number
  text: string
  type: string | null
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** A callback the shop received, its signature worked out here from the contract's text. */
export interface Told {
  type?: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
  isProven: boolean
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  transfer: any
}

const JSON_API = "application/vnd.api+json"
const V3_KEY = "b2b_sandbox_callback_not_a_real_secret"
const V2_KEY = createHash("sha256")
  .update("sandbox@b2b.exampleb2b_sandbox_password_not_real")
  .digest()

export const V3_LOGIN = {
  client_id: "b2b_sandbox_client",
  client_secret: "b2b_sandbox_client_not_a_real_secret",
}
export const V2_LOGIN = { login: "sandbox@b2b.example", password: "b2b_sandbox_password_not_real" }

/** A sandbox and a shop with a B2BinPay account. It writes requests out by itself. */
export class OwnerStage extends Stage {
  private count = 0

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {}
  ): Promise<OwnerAnswer> {
    const response = await fetch(`${this.sandbox.url}/b2binpay${path}`, {
      method,
      headers: { "Content-Type": JSON_API, Accept: JSON_API, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const type = response.headers.get("content-type")
    return { status: response.status, text, type, body: text.startsWith("{") && JSON.parse(text) }
  }

  token(attributes: Body = V3_LOGIN, path = "/token/") {
    return this.send("POST", path, { data: { type: "auth-token", attributes } })
  }

  /** A call with a fresh token. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
    login: Body = V3_LOGIN
  ) {
    const { access } = (await this.token(login)).body.data.attributes
    return this.send(method, path, body, { Authorization: `Bearer ${access}`, ...more })
  }

  /** @param ids of wallet and (optional) currency */
  depositBody(changes: Body = {}, ids: { wallet?: string; currency?: string } = {}) {
    const attributes = {
      label: "Order 1042",
      tracking_id: `payses_${++this.count}`,
      callback_url: `${this.shop.url}/callback/1`,
      target_amount_requested: "149.90",
      inaccuracy: "1.50",
      time_limit: 3600,
      payment_page_redirect_url: `${this.shop.url}/return/1`,
      payment_page_button_text: "Back to the shop",
      ...changes,
    }
    const { wallet = "4127", currency } = ids
    const relationships = {
      wallet: { data: { type: "wallet", id: wallet } },
      ...(currency ? { currency: { data: { type: "currency", id: currency } } } : {}),
    }
    return { data: { type: "deposit", attributes, relationships } }
  }

  create(changes: Body = {}, ids: { wallet?: string; currency?: string } = {}, login?: Body) {
    return this.call("POST", "/deposit/", this.depositBody(changes, ids), {}, login)
  }

  /** Creates a deposit and returns its number. */
  async opened(changes: Body = {}, currency = "2145", login?: Body): Promise<string> {
    return (await this.create(changes, { currency }, login)).body.data.id
  }

  deposit(id: string) {
    return this.call("GET", `/deposit/${id}`)
  }

  /** Status, target_paid and target_paid_pending. */
  async state(id: string) {
    const { status, target_paid, target_paid_pending } = (await this.deposit(id)).body.data
      .attributes
    return [status, target_paid, target_paid_pending]
  }

  /** Does something on the pay page, as `/_sandbox/payments/…/act`. */
  let(id: string, wish: Body) {
    return this.control("POST", `/payments/b2binpay/${id}/act`, wish)
  }

  portal(id: string, wish: Body) {
    return this.control("POST", `/payments/b2binpay/${id}/portal`, wish)
  }

  async shown(id: string) {
    return (await this.control("GET", `/payments/b2binpay/${id}`)).body
  }

  failing(call: string, kind: string, more: Body = {}) {
    return this.control("POST", "/faults", { gateway: "b2binpay", call, kind, ...more })
  }

  payoutBody(amount = "54.256592", changes: Body = {}) {
    const { request } = fixture("v3_payout_create_approved")
    const { data } = request.body
    const attributes = { ...data.attributes, amount, callback_url: `${this.shop.url}/callback/1` }
    return { data: { ...data, attributes: { ...attributes, ...changes } } }
  }

  payout(body = this.payoutBody(), key: string = randomUUID()) {
    return this.call("POST", "/payout/", body, key ? { "Idempotency-Key": key } : {})
  }

  /** The callbacks the shop received, in order. */
  told(key: string | Buffer = V3_KEY): Told[] {
    return this.shop.received.map(({ headers, body }) => {
      const parsed = JSON.parse(body)
      const { data, included, meta } = parsed
      const wanted = data.relationships.transfer?.data.id
      const transfer = included.find(
        (one: { type: string; id: string }) => one.type === "transfer" && one.id === wanted
      )?.attributes
      const first = transfer ? `${transfer.status}${transfer.amount}` : data.attributes.status
      const text = `${first}${data.attributes.tracking_id}${meta?.time}`
      const sign = createHmac("sha256", key).update(text).digest("hex")
      return {
        type: headers["content-type"],
        body: parsed,
        isProven: meta?.sign === sign,
        transfer,
      }
    })
  }

  told2 = () => this.told(V2_KEY)

  /** Types of the callbacks sent, oldest first. */
  async types() {
    return (await this.callbacks()).map(({ type }) => type).reverse()
  }
}

/** An exchange recorded in the contract. */
export const fixture = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, "../fixtures", `${name}.json`), "utf8"))
