import { createHmac, randomBytes } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export const WEBHOOK_SECRET = "whsec_not_a_real_secret"

type Intent = {
  id: string
  object: "payment_intent"
  amount: number
  currency: string
  status: "requires_payment_method" | "succeeded"
  metadata: Record<string, string>
}

/**
 * As much of Stripe as its official Medusa provider needs to open a payment, to read how it stands and
 * to be told by webhook, signed as documented. It sends again what is not acknowledged.
 */
export class StandInStripe {
  port = 0
  private server?: Server
  private readonly intents = new Map<string, Intent>()

  async open(): Promise<void> {
    this.server = createServer((req, res) => {
      const chunks: Buffer[] = []
      req.on("data", (chunk: Buffer) => chunks.push(chunk))
      req.on("end", () => {
        const intent =
          req.method === "POST" && req.url === "/v1/payment_intents"
            ? this.create(new URLSearchParams(Buffer.concat(chunks).toString()))
            : this.intents.get(
                /^\/v1\/payment_intents\/(pi_[0-9a-f]+)/.exec(req.url ?? "")?.[1] ?? ""
              )
        res.writeHead(intent ? 200 : 404, { "content-type": "application/json" })
        res.end(JSON.stringify(intent ?? { error: { message: "no such payment intent" } }))
      })
    })
    await new Promise<void>((done) => this.server?.listen(0, "127.0.0.1", done))
    this.port = (this.server?.address() as AddressInfo).port
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }

  /** The payment succeeds; resolves once a webhook about that was acknowledged. */
  async succeed(intentId: string, webhookUrl: string): Promise<void> {
    const intent = this.intents.get(intentId)
    if (!intent) {
      throw new Error(`There is no payment intent ${intentId}`)
    }
    intent.status = "succeeded"
    const payload = JSON.stringify({
      id: `evt_${randomBytes(12).toString("hex")}`,
      object: "event",
      type: "payment_intent.succeeded",
      data: { object: { ...intent, amount_received: intent.amount } },
    })
    for (;;) {
      const time = Math.floor(Date.now() / 1000)
      const proof = createHmac("sha256", WEBHOOK_SECRET).update(`${time}.${payload}`).digest("hex")
      const answer = await fetch(webhookUrl, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "stripe-signature": `t=${time},v1=${proof}`,
        },
        body: payload,
      }).catch(() => null)
      if (answer?.ok) {
        return
      }
      await new Promise((done) => setTimeout(done, 500))
    }
  }

  private create(form: URLSearchParams): Intent {
    const intent: Intent = {
      id: `pi_${randomBytes(12).toString("hex")}`,
      object: "payment_intent",
      amount: Number(form.get("amount")),
      currency: form.get("currency") ?? "",
      status: "requires_payment_method",
      metadata: { session_id: form.get("metadata[session_id]") ?? "" },
    }
    this.intents.set(intent.id, intent)
    return intent
  }
}
