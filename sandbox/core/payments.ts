import type { Payment } from "./payment"

/** The payments of all faces, in memory. */
export class Payments {
  private readonly byId = new Map<string, Payment>()
  private readonly byAlias = new Map<string, Payment>()
  private readonly more = new Map<Payment, string[]>()
  private readonly references = new Set<string>()

  /** @param limit oldest payments are forgotten beyond this many, so a long bench cannot fill memory */
  constructor(private readonly limit = 20_000) {}

  add(payment: Payment): void {
    this.byId.set(key(payment.gateway, payment.id), payment)
    this.byAlias.set(key(payment.gateway, payment.reference), payment)
    this.byAlias.set(key(payment.gateway, payment.txnId), payment)
    this.dropOldest()
  }

  /** Makes a payment known by one more id that the gateway gave. */
  alias(payment: Payment, id: string): void {
    this.byAlias.set(key(payment.gateway, id), payment)
    this.more.set(payment, [...(this.more.get(payment) ?? []), id])
  }

  /** Finds by hosted session id, reference, the gateway's transaction id or another of its ids. */
  find(gateway: string, id: string | undefined): Payment | undefined {
    if (id === undefined) {
      return undefined
    }
    return this.byId.get(key(gateway, id)) ?? this.byAlias.get(key(gateway, id))
  }

  /** Newest first. */
  list(filter: { gateway?: string; reference?: string } = {}): Payment[] {
    return [...this.byId.values()]
      .reverse()
      .filter((payment) => !filter.gateway || payment.gateway === filter.gateway)
      .filter((payment) => !filter.reference || payment.reference === filter.reference)
  }

  /** Takes a reference for ever. Returns false when it was used before, for whatever call. */
  claimReference(gateway: string, reference: string): boolean {
    const taken = this.references.has(key(gateway, reference))
    this.references.add(key(gateway, reference))
    return !taken
  }

  isReferenceUsed(gateway: string, reference: string): boolean {
    return this.references.has(key(gateway, reference))
  }

  clear(): void {
    this.byId.clear()
    this.byAlias.clear()
    this.more.clear()
    this.references.clear()
  }

  private dropOldest(): void {
    for (const [id, payment] of this.byId) {
      if (this.byId.size <= this.limit) {
        return
      }
      this.byId.delete(id)
      for (const alias of [payment.reference, payment.txnId, ...(this.more.get(payment) ?? [])]) {
        this.byAlias.delete(key(payment.gateway, alias))
      }
      this.more.delete(payment)
    }
  }
}

const key = (gateway: string, id: string) => `${gateway} ${id}`
