import type { HeldPayment } from "./gateway/held-payment"
import { sumOf } from "./medusa/movements"
import type { Payment } from "./medusa/records"

export type Kind = "capture" | "refund"

/** A capture or refund that a person asked for; `unclear` until its end is known. */
type Wish = { cents: number; unclear: boolean }

/** What people have asked for, by transaction; money may move for nothing else. */
export class Wishes {
  private readonly wishes = new Map<string, Wish[]>()
  /** Somebody cancelled the order. */
  orderCancelled = false
  /** Transactions whose session the shopper gave up, by another one or another cart. */
  readonly givenUp = new Set<string>()
  /** Transactions whose money somebody told us to give back. */
  readonly stray = new Set<string>()

  /**
   * One try of a person: Medusa's own call, whose error the person reads. A try whose end is not
   * known stands for the same wish as its repeats, until Medusa shows its effect.
   */
  async ask(
    kind: Kind,
    { payment, held, cents }: { payment: Payment; held: HeldPayment | undefined; cents: number },
    call: (amount: number) => Promise<void>
  ): Promise<void> {
    const list = this.of(kind, String(payment.data.txn_id))
    const atGateway = (kind === "capture" ? held?.captured : held?.refunded) ?? 0
    const isShown = sumOf(payment[`${kind}s`]) >= atGateway
    const open = list.find(({ unclear }) => unclear)
    if (open && isShown) {
      open.unclear = false
    }
    const wish = open?.unclear ? open : { cents, unclear: true }
    if (wish !== open) {
      list.push(wish)
    }
    const before = doneBy(held, kind)
    try {
      await call(wish.cents)
      wish.unclear = false
    } catch (error) {
      const nothingMoved = doneBy(held, kind) === before && wish !== open
      if (nothingMoved) {
        list.splice(list.indexOf(wish), 1)
      }
      throw error
    }
  }

  /** How often and how much of it in cents was asked for. */
  sum(kind: Kind, transactionId: string): { times: number; cents: number } {
    const list = this.of(kind, transactionId)
    return { times: list.length, cents: list.reduce((sum, { cents }) => sum + cents, 0) }
  }

  private of(kind: Kind, transactionId: string): Wish[] {
    const key = `${kind}:${transactionId}`
    const list = this.wishes.get(key) ?? []
    this.wishes.set(key, list)
    return list
  }
}

/** Movements of ours that the gateway has carried out or accepted. */
export function doneBy(held: HeldPayment | undefined, kind: Kind): number {
  const pending = kind === "refund" && held?.pending ? 1 : 0
  const moved = held?.moved.filter((one) => one.kind === kind && one.by === "api") ?? []
  return moved.length + pending
}
