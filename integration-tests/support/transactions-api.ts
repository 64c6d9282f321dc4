import { Admin } from "./admin"

export type ApiMoney = { amount: string; currency_code: string }

export type ApiAction = {
  name: string
  kind: string | null
  amount: ApiMoney | null
  partial: boolean
  details: string | null
}

/** A payment as the admin API shows it; what specs look at. */
export type ApiTransaction = {
  id: string
  account: string
  state: string
  attention: string | null
  attention_handled_at: string | null
  captured_amount: string
  refunded_amount: string
  order_id: string | null
  order: { id: string; display_id: number } | null
  medusa: { payment_id: string; captured_amount: string; refunded_amount: string } | null
  case_amounts: Record<"paid" | "due" | "difference", ApiMoney | null> | null
  actions: ApiAction[]
  movements: { kind: string; amount: string }[]
  events: { id: string; name: string; actor: string | null; cause: string | null }[]
}

const PATH = "/admin/payment-transactions"

/** The calls of `GET` and `POST /admin/payment-transactions`. */
export class TransactionsApi {
  constructor(private readonly admin = new Admin()) {}

  async list(query: Record<string, string | number> = {}) {
    const words = Object.entries(query).map(([name, value]) => [name, String(value)])
    const { status, body } = await this.admin.request(
      "get",
      `${PATH}?${new URLSearchParams(words)}`
    )
    return {
      status,
      message: body.message as string | undefined,
      found: body.payment_transactions as ApiTransaction[],
      next: body.next as string | null,
    }
  }

  async ids(query: Record<string, string | number>): Promise<string[]> {
    return (await this.list(query)).found.map(({ id }) => id)
  }

  async one(txnId: string): Promise<ApiTransaction> {
    const { body } = await this.admin.request("get", `${PATH}/${txnId}`)
    return body.payment_transaction
  }

  /** Actions in one line each: name, kind and amount. */
  async actions(txnId: string): Promise<string[]> {
    return (await this.one(txnId)).actions.map(({ name, kind, amount }) =>
      [name, kind, amount?.amount].filter(Boolean).join(" ")
    )
  }

  async count() {
    const { body } = await this.admin.request("get", `${PATH}/attention`)
    return body as {
      count: number
      is_capped: boolean
      reasons: { reason: string; count: number }[]
    }
  }

  get(txnId: string, path: string) {
    return this.admin.request("get", `${PATH}/${txnId}/${path}`)
  }

  post(txnId: string, action: string, body: object = {}) {
    return this.admin.request("post", `${PATH}/${txnId}/${action}`, body)
  }
}
