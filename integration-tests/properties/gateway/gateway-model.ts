import type { Capabilities, OpenRequest, TransactionState } from "../../../src/gateways/contract"
import { centsOf } from "../cents"
import type { Variant } from "../variant"
import {
  captureOf,
  holds,
  keptOf,
  refundOf,
  reservedOf,
  voidOf,
  type HeldPayment,
} from "./held-payment"

/** A message that the gateway has written; when and how often it arrives is the sequence's business. */
export type Message = {
  key: string
  transactionId: string
  reference: string
  gatewayId: string
  state: TransactionState
}

export type Fault = "unavailable" | "lost" | "refused"

/** Outcomes that a shopper or the time brings about on the gateway's pay page. */
export type Outcome = "paid" | "paid_less" | "declined" | "cancelled" | "expired" | "pending"

/** One account's payments at a gateway, and the messages it has sent about them. */
export class GatewayModel {
  readonly held: HeldPayment[] = []
  readonly messages: Message[] = []
  /** Troubles of the next calls, first come first. */
  readonly faults: Fault[] = []

  constructor(
    readonly capabilities: Capabilities,
    readonly variant: Variant,
    private readonly world: string
  ) {}

  open({ transaction }: OpenRequest): HeldPayment {
    const held: HeldPayment = {
      transactionId: transaction.id,
      reference: transaction.reference,
      gatewayId: `gw_${this.world}_${this.held.length + 1}`,
      asked: centsOf(transaction.amount),
      paid: centsOf(transaction.amount),
      state: "opened",
      ...{ authorized: 0, captured: 0, refunded: 0 },
      moved: [],
      done: new Set(),
      pending: null,
      failed: [],
    }
    this.held.push(held)
    return held
  }

  /** What happens on the pay page; a payment that has been paid once takes no other outcome. */
  decide(held: HeldPayment, outcome: Outcome): void {
    if (held.authorized > 0) {
      return
    }
    if (outcome === "paid" || outcome === "paid_less") {
      held.paid = outcome === "paid" ? held.asked : held.asked - 100
      held.authorized = held.paid
      const isSale = this.capabilities.capture === "automatic"
      held.state = isSale ? "captured" : "authorized"
      held.captured = isSale ? held.paid : 0
    } else if (outcome !== "pending" || held.state === "opened") {
      held.state = outcome
    }
    this.tell(held)
  }

  /** What a person does in the gateway's portal, as far as money is there for it. */
  portal(held: HeldPayment, act: "capture" | "refund" | "void", cents: number): void {
    const { partialCapture } = this.capabilities
    if (act === "capture" && reservedOf(held) > 0) {
      const most = reservedOf(held)
      captureOf(held, partialCapture ? Math.min(most, cents) : most, "portal")
    } else if (act === "refund" && keptOf(held) > 0) {
      refundOf(held, Math.min(keptOf(held), cents), "portal")
    } else if (act === "void" && reservedOf(held) > 0) {
      voidOf(held, "portal")
    } else {
      return
    }
    this.tell(held)
  }

  /** An accepted refund is carried out, or not. */
  endRefund(held: HeldPayment, well: boolean): void {
    const { pending } = held
    if (!pending) {
      return
    }
    held.pending = null
    if (well) {
      refundOf(held, pending.cents, "api")
    } else {
      held.failed.push({
        ...{ kind: "refund", id: pending.key, at: new Date(), reason: "badrequest" },
      })
    }
    this.tell(held)
  }

  tell({ transactionId, reference, gatewayId, state }: HeldPayment): void {
    const key = `${gatewayId}:${this.messages.length}`
    this.messages.push({ key, transactionId, reference, gatewayId, state })
  }

  /** Payments in which a shopper's money lies. */
  get holding(): HeldPayment[] {
    return this.held.filter(holds)
  }
}
