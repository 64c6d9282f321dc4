import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import type { BrowserFacts, CartFacts } from "../gateways/contract"

/** What the server itself knows about whoever opens a payment session. */
export type SessionContext = {
  collectionId: string
  cart: CartFacts | null
  browser: BrowserFacts | null
  /** Set by our admin API alone: who takes the payment, and on which device. */
  staff?: { device: string; actor: string }
  /** A payment that was paid after its session was gone, and that takes this session over. */
  adopt?: string
  /** The order whose outstanding amount is paid; `cart` then holds its lines. */
  orderId?: string
}

/**
 * Key in the session's `data` that carries the context from our middleware to the provider. The
 * store route passes nothing else through (research/medusa-core.md 3). The provider takes it out
 * again, so it is never stored and never shown to a storefront.
 */
export const SESSION_CONTEXT_KEY = "verified_payments_context"

/**
 * Known to this process alone. Middleware and provider run in one process and one request; a
 * shopper who posts the key himself cannot seal it, even on a route where our middleware is absent.
 */
const SEALING_KEY = randomBytes(32)

type Sealed = { body: string; seal: string }

export function sealContext(context: SessionContext): Sealed {
  const body = JSON.stringify(context)
  return { body, seal: sealOf(body) }
}

/** The context, or null when there is none or it is not ours. */
export function openContext(value: unknown): SessionContext | null {
  const { body, seal } = (value ?? {}) as Partial<Sealed>
  if (typeof body !== "string" || typeof seal !== "string") {
    return null
  }
  const expected = Buffer.from(sealOf(body))
  const given = Buffer.from(seal)
  return expected.length === given.length && timingSafeEqual(expected, given)
    ? (JSON.parse(body) as SessionContext)
    : null
}

function sealOf(body: string): string {
  return createHmac("sha256", SEALING_KEY).update(body).digest("hex")
}
