import { Stage } from "../../../testing/stage"

type Body = Record<string, unknown>

/** Minor units, of the order and of whole captures and reversals. */
const ORDER_SUM = 64_900
const TOTAL = { amount: ORDER_SUM, vatAmount: 12_980 }

/** An answer of the face; `any` because specs look into whatever JSON came. */
export interface PayeeAnswer {
  status: number
  headers: Headers
  text: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** A sandbox and a shop with a Swedbank Pay account. It writes requests out by itself. */
export class PayeeStage extends Stage {
  private count = 0

  get base(): string {
    return `${this.sandbox.url}/swedbank-pay`
  }

  reference(prefix = "P"): string {
    return `${prefix}${Date.now()}x${++this.count}`
  }

  /** @param path below the face, or an absolute href; `headers` replaces or (undefined) removes some */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {}
  ): Promise<PayeeAnswer> {
    const all: Record<string, string | undefined> = {
      Authorization: "Bearer at_sandbox_swedbank_pay_not_a_real_token",
      Accept: "application/problem+json; q=1.0, application/json;version=3.1; q=0.9",
      "User-Agent": "example-shop-plugin/0.1.0",
      ...(body === undefined ? {} : { "Content-Type": "application/json;version=3.1" }),
      ...headers,
    }
    const sent = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1])
    const response = await fetch(path.startsWith("http") ? path : this.base + path, {
      method,
      headers: sent,
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parsed(text) }
  }

  orderBody(changes: Body = {}): Body {
    return {
      operation: "Purchase",
      currency: "SEK",
      ...TOTAL,
      description: "Order 10482",
      userAgent: "Mozilla/5.0",
      language: "sv-SE",
      urls: {
        hostUrls: [this.shop.url],
        completeUrl: `${this.shop.url}/return?cart=1`,
        cancelUrl: `${this.shop.url}/cancelled`,
        callbackUrl: `${this.shop.url}/callback?key=4c1d9e7fb0a2`,
      },
      payeeInfo: {
        payeeId: "5c3a1d9e-0b7f-4c26-9a41-7e21f0a95d11",
        payeeReference: this.reference(),
        orderReference: "10482",
      },
      ...changes,
    }
  }

  create(changes: Body = {}): Promise<PayeeAnswer> {
    return this.call("POST", "/psp/paymentorders", { paymentorder: this.orderBody(changes) })
  }

  /** Opens an order and returns its id, `/psp/paymentorders/<uuid>`. */
  async opened(changes: Body = {}): Promise<string> {
    const { body } = await this.create(changes)
    return body.paymentOrder.id
  }

  get(id: string, expand = ""): Promise<PayeeAnswer> {
    return this.call("GET", `${id}${expand ? `?$expand=${expand}` : ""}`)
  }

  /** Does something on the pay page, as `/_sandbox/payments/…/act`. */
  let(id: string, wish: Body) {
    return this.control("POST", `/payments/swedbank-pay/${uuidOf(id)}/act`, wish)
  }

  async paid(changes: Body = {}, wish: Body = {}): Promise<string> {
    const id = await this.opened(changes)
    await this.let(id, { outcome: "paid", ...wish })
    return id
  }

  /** `captures`, `cancellations` or `reversals`, with the new transaction in the answer. */
  transact(id: string, what: string, changes: Body = {}): Promise<PayeeAnswer> {
    const amounts = what === "cancellations" ? {} : TOTAL
    const transaction = {
      description: "Order 10482",
      payeeReference: this.reference("T"),
      ...amounts,
      ...changes,
    }
    return this.call("POST", `${id}/${what}?$expand=financialtransactions`, { transaction })
  }

  portal(id: string, wish: Body) {
    return this.control("POST", `/payments/swedbank-pay/${uuidOf(id)}/portal`, wish)
  }

  failing(call: string, kind: string, more: Body = {}) {
    return this.control("POST", "/faults", { gateway: "swedbank-pay", call, kind, ...more })
  }
}

export const uuidOf = (id: string) => id.split("/").at(-1) ?? ""

/** Names of the operations offered. */
export const relsOf = ({ body }: PayeeAnswer): string[] =>
  body.operations.map(({ rel }: { rel: string }) => rel)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
