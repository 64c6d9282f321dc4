import request from "supertest"
import { facts } from "../setup/facts"

type Payment = {
  id: string
  provider_id: string
  amount: number
  data: Record<string, unknown>
  captures?: { id: string; amount: number }[]
  refunds?: { id: string; amount: number }[]
  canceled_at?: string | null
}

/** The merchant at the admin API. */
export class Admin {
  private token: Promise<string> | null = null

  constructor(readonly url = facts().medusaUrl) {}

  async request(method: "get" | "post", path: string, body?: object) {
    this.token ??= this.logIn().catch((error) => {
      this.token = null
      throw error
    })
    const token = await this.token
    const call = request(this.url)[method](path).set("authorization", `Bearer ${token}`)
    return body ? call.send(body) : call
  }

  /** The order's only payment, with its captures and refunds. */
  async paymentOf(orderId: string): Promise<Payment> {
    const payments = "payment_collections.payments"
    const fields = `id,*${payments},*${payments}.refunds,*${payments}.captures`
    const { body } = await this.request("get", `/admin/orders/${orderId}?fields=${fields}`)
    return body.order.payment_collections[0].payments[0]
  }

  capture(paymentId: string, amount?: number) {
    return this.request("post", `/admin/payments/${paymentId}/capture`, amount ? { amount } : {})
  }

  refund(paymentId: string, amount: number) {
    return this.request("post", `/admin/payments/${paymentId}/refund`, { amount })
  }

  private async logIn(): Promise<string> {
    const { adminEmail: email, adminPassword: password } = facts()
    const answer = await request(this.url).post("/auth/user/emailpass").send({ email, password })
    if (!answer.body.token) {
      throw new Error(`The admin could not log in: ${answer.status}`)
    }
    return answer.body.token
  }
}
