import { createHmac } from "node:crypto"

/** An answer of the Syok2Pay face. */
export interface CallAnswer {
  status: number
  body: {
    success: boolean
    status_code?: string
    message?: string
    trace_id: string
    data: Record<string, string>
  }
}

type Body = Record<string, unknown>

/**
 * A merchant of the Syok2Pay face. It writes the signing string out by itself, so that the face
 * is checked against the contract's text and not against its own code.
 */
export class Merchant {
  readonly code = "M70318"
  private count = 0

  constructor(
    private readonly sandboxUrl: string,
    private readonly shopUrl: string
  ) {}

  /** Headers of a call at this moment; `changes` replaces or (undefined) removes some. */
  headers(signed: (string | undefined)[], changes: Record<string, string | undefined> = {}) {
    const timestamp = changes["X-Timestamp"] ?? String(Math.floor(Date.now() / 1000))
    const text = [this.code, ...signed, timestamp].join("|")
    const secret = "sk_sandbox_syok2pay_not_a_real_secret"
    const all: Record<string, string | undefined> = {
      Authorization: "Bearer pk_sandbox_syok2pay",
      "Content-Type": "application/json",
      "X-Timestamp": timestamp,
      "X-Signature": createHmac("sha256", secret).update(text).digest("hex"),
      ...changes,
    }
    const sent = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1])
    return Object.fromEntries(sent)
  }

  /** Posts a body as it is. @throws when the connection is cut */
  async post(call: string, body: unknown, headers: Record<string, string>): Promise<Response> {
    const text = typeof body === "string" ? body : JSON.stringify(body)
    return fetch(`${this.sandboxUrl}/syok2pay/v1/${call}`, { method: "POST", headers, body: text })
  }

  initiate(changes: Body = {}): Promise<CallAnswer> {
    const body: Body = { ...this.initiateBody(), ...changes }
    return this.call("initiate", body, [body.reference_no, body.amount, body.currency])
  }

  inquiry(reference: string): Promise<CallAnswer> {
    return this.call("inquiry", { reference_no: reference }, [])
  }

  /** Full form when it has an amount and a currency, else short. */
  refund(original: string, changes: Body = {}): Promise<CallAnswer> {
    const body: Body = {
      reference_no: this.reference("RF"),
      original_reference_no: original,
      currency: "MYR",
      ...changes,
    }
    const amount = body.refund_amount === "" ? undefined : body.refund_amount
    const full = amount !== undefined && body.currency !== undefined
    return this.call("refund", body, full ? [body.reference_no, amount, body.currency] : [])
  }

  void(original: string, changes: Body = {}): Promise<CallAnswer> {
    const body = { reference_no: this.reference("VD"), original_reference_no: original, ...changes }
    return this.call("void", body, [])
  }

  initiateBody() {
    return {
      merchant_code: this.code,
      reference_no: this.reference("MD"),
      order_description: "Order 20417 at Example Shop",
      amount: "128.40",
      currency: "MYR",
      frontend_return_url: `${this.shopUrl}/return?gw={gateway}&txn_id={txn_id}`,
      backend_return_url: `${this.shopUrl}/callback?gw={gateway}&txn_id={txn_id}`,
    }
  }

  private reference(prefix: string): string {
    return `${prefix}-TEST-${++this.count}`
  }

  private async call(call: string, body: Body, signed: unknown[]): Promise<CallAnswer> {
    const fields = signed.map((field) => String(field))
    const whole = { merchant_code: this.code, ...body }
    const response = await this.post(call, whole, this.headers(fields))
    return { status: response.status, body: (await response.json()) as CallAnswer["body"] }
  }
}
