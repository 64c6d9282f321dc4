import type { Response } from "supertest"
import { Admin } from "./admin"

export type ShownCallback = {
  id: string
  account: string
  gateway: string
  gateway_label: string | null
  label: string
  channel: string
  authenticity: string
  cause: string | null
  status: string
  result: string | null
  transaction_id: string | null
  order: { id: string; display_id: number | null } | null
  url: string | null
  received_at: string
  can_process: boolean
  can_verify: boolean
}

export type CallbackPage = {
  payment_callbacks: ShownCallback[]
  next: string | null
  previous: string | null
}

type Filters = Record<string, string | number | string[]>

const PATH = "/admin/payment-callbacks"

/** The merchant at the callbacks of the admin API. */
export class CallbacksAdmin extends Admin {
  /** Any answer, as it is. */
  ask(path: string, filters: Filters = {}) {
    const query = new URLSearchParams(
      Object.entries(filters).flatMap(([name, value]) =>
        Array.isArray(value)
          ? value.map((one): [string, string] => [`${name}[]`, one])
          : [[name, String(value)] as [string, string]]
      )
    )
    return this.request("get", `${PATH}${path}?${query}`)
  }

  async page(filters: Filters = {}): Promise<CallbackPage> {
    return this.okay(await this.ask("", filters))
  }

  /** Ids of what filters select, on one page. */
  async idsOf(filters: Filters): Promise<string[]> {
    const { payment_callbacks } = await this.page({ limit: 100, ...filters })
    return payment_callbacks.map(({ id }) => id)
  }

  async count(filters: Filters) {
    return this.okay(await this.ask("/count", filters))
  }

  async details(id: string) {
    return this.okay(await this.ask(`/${id}`)).payment_callback
  }

  async preview(id: string) {
    return this.okay(await this.request("post", `${PATH}/${id}/preview`)).preview
  }

  process(id: string, reason = "a spec wants it") {
    return this.request("post", `${PATH}/${id}/process`, { reason })
  }

  processSeveral(filters: object, count: number, reason = "a spec wants it") {
    return this.request("post", `${PATH}/process`, { filters, count, reason })
  }

  async verify(id: string) {
    return this.okay(await this.request("post", `${PATH}/${id}/verify`)).verification
  }

  // As loosely typed as supertest's answers: specs say what they expect of it.
  private okay({ status, body }: Response) {
    if (status !== 200) {
      throw new Error(`The admin API answered ${status}: ${JSON.stringify(body)}`)
    }
    return body
  }
}
