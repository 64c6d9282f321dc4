import type { DemoFacts } from "../launch/demo-file"
import type { Wish } from "./arguments"

/** A payment as the sandbox's control API shows it, as far as needed here. */
interface SandboxPayment {
  gateway: string
  id: string
  reference: string
  payment_url: string
  /** How often the shop asked about it. */
  inquiries: number
}

/** A callback that the sandbox sent or will send. */
export interface SentCallback {
  status: string
  next_attempt_at: string | null
}

/** The gateway's side of one payment. */
export interface PayPage {
  gateway: string
  reference: string
  /** What the payer does there; resolves when the browser would go back. */
  act(wish: Wish): Promise<void>
  /** How often the shop has asked the gateway about it. */
  inquiries(): Promise<number>
  /** What the sandbox has told the shop about it so far. */
  callbacks(): Promise<SentCallback[]>
}

/**
 * Opens the pay page as the customer's browser does.
 * @throws when it does not open, or is not one of this sandbox
 */
export async function openPayPage(demo: DemoFacts, redirectUrl: string): Promise<PayPage> {
  const page = await fetch(redirectUrl)
  await page.text()
  if (!page.ok) {
    throw new Error(`The pay page ${redirectUrl} answered ${page.status}`)
  }
  const { payments } = await control<{ payments: SandboxPayment[] }>(demo, "payments")
  const payment = payments.find(({ payment_url }) => payment_url === redirectUrl)
  if (!payment) {
    throw new Error(`The sandbox at ${demo.sandbox_url} knows no payment behind ${redirectUrl}`)
  }
  return payPageOf(demo, payment)
}

/**
 * Takes the clerk's phone that shows a payment.
 * @throws when the sandbox has no payment with this id
 */
export async function openPhone(demo: DemoFacts, gatewayId: string): Promise<PayPage> {
  const { payments } = await control<{ payments: SandboxPayment[] }>(demo, "payments")
  const payment = payments.find(({ id }) => id === gatewayId)
  if (!payment) {
    throw new Error(`No phone of the sandbox at ${demo.sandbox_url} shows payment ${gatewayId}`)
  }
  return payPageOf(demo, payment)
}

function payPageOf(demo: DemoFacts, { gateway, id, reference }: SandboxPayment): PayPage {
  return {
    gateway,
    reference,
    async act({ outcome, callbacks, channel }) {
      await control(demo, `payments/${gateway}/${id}/act`, { outcome, callbacks, channel })
    },
    async inquiries() {
      return (await control<SandboxPayment>(demo, `payments/${gateway}/${id}`)).inquiries
    },
    async callbacks() {
      const query = new URLSearchParams({ gateway, reference })
      return (await control<{ callbacks: SentCallback[] }>(demo, `callbacks?${query}`)).callbacks
    },
  }
}

/** Whether the sandbox has nothing more to tell: each callback was taken, given up, or is never sent at all. */
export const isQuiet = (callbacks: SentCallback[]) =>
  callbacks.every(
    ({ status, next_attempt_at }) =>
      status === "Sent" || (status !== "In progress" && !next_attempt_at)
  )

async function control<T>(demo: DemoFacts, path: string, body?: object): Promise<T> {
  const response = await fetch(`${demo.sandbox_url}/_sandbox/${path}`, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  })
  if (!response.ok) {
    throw new Error(`The sandbox answered ${response.status} to ${path}: ${await response.text()}`)
  }
  return response.json() as Promise<T>
}
