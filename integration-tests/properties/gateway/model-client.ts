import type {
  GatewayClient,
  GatewayTruth,
  Opened,
  OpenRequest,
  TransactionFacts,
} from "../../../src/gateways/contract"
import { GatewayError } from "../../../src/gateways/errors"
import type { Money } from "../../../src/gateways/money"
import { centsOf, moneyOf } from "../cents"
import type { Process } from "../process"
import type { GatewayModel } from "./gateway-model"
import { captureOf, keptOf, refundOf, reservedOf, voidOf, type HeldPayment } from "./held-payment"

/** The client of a model gateway, with the troubles of a real line. */
export class ModelClient implements GatewayClient {
  constructor(
    private readonly gateway: GatewayModel,
    private readonly process: Process
  ) {}

  open(request: OpenRequest): Promise<Opened> {
    return this.over(() => {
      const { gatewayId } = this.gateway.open(request)
      const redirectUrl = `https://pay.example/${gatewayId}`
      return { gatewayId, redirectUrl, expiresAt: null, snapshot: {} }
    })
  }

  inquire(facts: TransactionFacts): Promise<GatewayTruth> {
    return this.over(() => truthOf(this.find(facts)), "read")
  }

  capture(facts: TransactionFacts, amount: Money, key: string): Promise<GatewayTruth> {
    return this.once(facts, `capture:${key}`, (held) => {
      const cents = centsOf(amount)
      const { partialCapture } = this.gateway.capabilities
      refuseUnless(cents <= reservedOf(held), "capture", held)
      refuseUnless(partialCapture || cents === held.authorized, "capture a part", held)
      captureOf(held, cents, "api")
    })
  }

  cancel(facts: TransactionFacts, key: string): Promise<GatewayTruth> {
    return this.once(facts, `cancel:${key}`, (held) => {
      refuseUnless(this.gateway.capabilities.void, "void", held)
      refuseUnless(reservedOf(held) > 0, "void", held)
      voidOf(held, "api")
    })
  }

  refund(facts: TransactionFacts, amount: Money, key: string): Promise<GatewayTruth> {
    return this.once(facts, `refund:${key}`, (held) => {
      const cents = centsOf(amount)
      refuseUnless(cents <= keptOf(held) && !held.pending, "refund", held)
      if (this.gateway.variant.refundsLater) {
        held.pending = { key, cents }
      } else {
        refundOf(held, cents, "api")
      }
    }).then((truth) => {
      const isPending = this.find(facts).pending?.key === key
      return isPending ? { ...truth, refundPending: true } : truth
    })
  }

  /** Kustom's way to end a payment that a terminal still asks for. */
  protected end(facts: TransactionFacts): Promise<GatewayTruth> {
    return this.over(() => {
      const held = this.find(facts)
      if (held.state === "opened" || held.state === "pending") {
        held.state = "cancelled"
        held.moved.push({ kind: "abort", cents: 0, by: "api" })
        this.gateway.tell(held)
      }
      return truthOf(held)
    })
  }

  private once(
    facts: TransactionFacts,
    key: string,
    move: (held: HeldPayment) => void
  ): Promise<GatewayTruth> {
    return this.over(() => {
      const held = this.find(facts)
      if (!held.done.has(key)) {
        move(held)
        held.done.add(key)
        this.gateway.tell(held)
      }
      return truthOf(held)
    })
  }

  private find({ reference }: TransactionFacts): HeldPayment {
    const held = this.gateway.held.find((one) => one.reference === reference)
    if (!held) {
      throw new GatewayError("not_found", `There is no payment ${reference}`)
    }
    return held
  }

  /** One exchange: it may fail before the gateway has heard of it, or after it has done it. */
  private async over<T>(carryOut: () => T, kind: "read" | "write" = "write"): Promise<T> {
    this.process.call()
    await new Promise((done) => setImmediate(done))
    const { faults } = this.gateway
    const fault = kind === "write" || faults[0] === "unavailable" ? faults.shift() : undefined
    if (fault === "refused") {
      throw new GatewayError("declined", "The gateway refuses this")
    }
    if (fault === "unavailable") {
      throw new GatewayError("unavailable", "The gateway is away")
    }
    const answer = carryOut()
    this.process.call()
    if (fault) {
      throw new GatewayError("unknown_result", "The gateway's answer was lost")
    }
    return answer
  }
}

/** The client of a gateway with terminals. */
export class TerminalClient extends ModelClient {
  abort(facts: TransactionFacts): Promise<GatewayTruth> {
    return this.end(facts)
  }
}

function truthOf(held: HeldPayment): GatewayTruth {
  return {
    state: held.state,
    amount: moneyOf(held.authorized > 0 ? held.paid : held.asked),
    authorized: moneyOf(held.authorized),
    captured: moneyOf(held.captured),
    refunded: moneyOf(held.refunded),
    movements: [],
    failed: held.failed,
    reference: held.reference,
    gatewayId: held.gatewayId,
    mode: null,
    snapshot: {},
  }
}

function refuseUnless(allowed: boolean, doing: string, { reference }: HeldPayment): void {
  if (!allowed) {
    throw new GatewayError("conflict", `The gateway cannot ${doing} of ${reference} now`)
  }
}
