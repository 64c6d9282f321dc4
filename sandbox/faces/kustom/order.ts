import { randomInt, randomUUID } from "node:crypto"

import { randomId } from "../../core/ids"
import type { Line } from "./lines"
import { methodOf } from "./methods"
import type { KustomPayment } from "./session"

/** Minor units. */
export interface Capture {
  id: string
  amount: number
  refunded: number
  at: Date
  reference: string
  description: string
  lines: Line[]
  shippingInfo: object[]
}

/** Minor units. */
export interface OrderRefund {
  id: string
  amount: number
  at: Date
  reference: string
  description: string
  lines: Line[]
}

export type FraudStatus = "ACCEPTED" | "PENDING" | "REJECTED"

/** An order of Order Management (kustom.md 6). Amounts in minor units. */
export interface Order {
  id: string
  amount: number
  originalAmount: number
  currency: string
  /** Of the authorization: given back without a capture. */
  released: number
  captures: Capture[]
  refunds: OrderRefund[]
  /** How it ended before anything was captured. */
  end?: "CANCELLED" | "EXPIRED"
  fraudStatus: FraudStatus
  /** Captured by Kustom itself as soon as fraud is out of the question (kustom.md 1). */
  capturesItself: boolean
  reference1: string
  reference2: string
  merchantData: string | null
  klarnaReference: string
  method: { type: string; description: string }
  createdAt: Date
  expiresAt: Date
  lines: Line[]
  disputeId?: string
  /** Reads still answered as if the order were not there. */
  hiddenReads: number
}

/** Longest reservation, ms (kustom.md 6.2). */
export const RESERVATION = 28 * 24 * 3_600_000

export interface NewOrder {
  capturesItself: boolean
  fraudStatus: FraudStatus
  hiddenReads: number
  expiresAt: Date
}

/**
 * The order a finalized session becomes. One that is captured by itself carries the references of
 * the POS app, one that is authorized the shop's (kustom.md 1, fixtures om-get-ipp-*).
 */
export function newOrder(payment: KustomPayment, now: Date, wish: NewOrder): Order {
  const { request } = payment.session
  const amount = Number(payment.amount)
  const { type, description } = methodOf(payment.channel)
  const zReport = `Z-${String(randomInt(1_000_000)).padStart(6, "0")}`
  return {
    ...wish,
    id: randomUUID(),
    amount,
    originalAmount: amount,
    currency: payment.currency,
    released: 0,
    captures: [],
    refunds: [],
    reference1: wish.capturesItself ? zReport : request.reference,
    reference2: wish.capturesItself ? "POS" : "",
    merchantData: wish.capturesItself ? null : (request.merchantData ?? null),
    klarnaReference: randomId("", 8).toUpperCase(),
    method: { type, description },
    createdAt: now,
    lines: request.items,
  }
}
