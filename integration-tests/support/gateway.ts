import { facts } from "../setup/facts"

export type Outcome =
  | "paid"
  | "granted"
  | "split"
  | "underpaid"
  | "overpaid"
  | "late"
  | "blocked"
  | "declined"
  | "cancelled"
  | "expired"
  | "pending"
  | "abandoned"
  | "failed"
export type CallbackMode = "normal" | "duplicate" | "reversed" | "dropped" | "forged"

export type SandboxPayment = {
  gateway: string
  id: string
  txn_id: string
  reference: string
  amount: string
  currency: string
  status: string
  /** What has happened to it, in the same words for every gateway. */
  state: string
  authorized_amount?: string
  captured_amount?: string
  refunded_amount: string
  frontend_url: string
  backend_url: string
  inquiries: number
}

export type Fault = {
  reference?: string
  call: "initiate" | "inquiry" | "capture" | "refund" | "void" | "abort" | "lookup" | "callback"
  kind: string
  value?: unknown
  times?: number
}

/** The sandbox's control API: what a tester does by hand on the pay page and the fault panel. */
export class Gateway {
  constructor(
    readonly id = "syok2pay",
    readonly url = facts().sandboxUrl
  ) {}

  async payment(reference: string): Promise<SandboxPayment> {
    const { payments } = await this.call<{ payments: SandboxPayment[] }>(
      "GET",
      `/_sandbox/payments?gateway=${this.id}&reference=${encodeURIComponent(reference)}`
    )
    return payments[0]
  }

  /** Does on the pay page what a shopper does. */
  act(
    reference: string,
    action: {
      outcome: Outcome
      callbacks?: CallbackMode
      amount?: string
      currency?: string
      channel?: string
      delay_ms?: number
      /** Swedbank Pay: form of the callback, and the address it pretends to come from. */
      shape?: string
      /** B2BinPay: transfers to send instead, how many blocks confirm them, and who goes on. */
      amounts?: string
      blocks?: number
      confirm?: "now" | "clock" | "hand"
      payouts?: "approved" | "waiting"
      source_address?: string
      /** Kustom: fraud check of the order, and reads of it that find nothing yet. */
      fraud?: "accepted" | "pending" | "rejected"
      om_delay?: number
    }
  ) {
    return this.call<SandboxPayment & { return_url: string }>(
      "POST",
      `/_sandbox/payments/${this.id}/${encodeURIComponent(reference)}/act`,
      action
    )
  }

  /** Does what the merchant does in the gateway's own portal. `amount` in the gateway's notation. */
  portal(reference: string, action: string, amount?: string) {
    const path = `/_sandbox/payments/${this.id}/${encodeURIComponent(reference)}/portal`
    return this.call<SandboxPayment>("POST", path, { action, amount })
  }

  addFault(fault: Fault): Promise<{ id: string }> {
    return this.call("POST", "/_sandbox/faults", { gateway: this.id, ...fault })
  }

  /** How many calls a fault has met. */
  async hits(id: string): Promise<number> {
    const { faults } = await this.call<{ faults: { id: string; hits: number }[] }>(
      "GET",
      "/_sandbox/faults"
    )
    return faults.find((fault) => fault.id === id)?.hits ?? 0
  }

  removeFault(id: string): Promise<unknown> {
    return this.call("DELETE", `/_sandbox/faults/${id}`)
  }

  /** Sends a logged callback again, as a person does from the console. */
  resend(callbackId: string): Promise<{ status: string }> {
    return this.call("POST", `/_sandbox/callbacks/${callbackId}/resend`)
  }

  async callbacks(reference: string): Promise<
    {
      id: string
      type: string
      status: string
      attempts: number
      raw_body: string
      headers: Record<string, string>
      url: string
      /** Our answer to the last attempt. */
      response?: { status: number; headers: Record<string, string> }
    }[]
  > {
    const { callbacks } = await this.call<{ callbacks: never[] }>(
      "GET",
      `/_sandbox/callbacks?gateway=${this.id}&reference=${encodeURIComponent(reference)}`
    )
    return callbacks
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!answer.ok) {
      throw new Error(
        `The sandbox answered ${answer.status} to ${method} ${path}: ${await answer.text()}`
      )
    }
    return (await answer.json()) as T
  }
}
