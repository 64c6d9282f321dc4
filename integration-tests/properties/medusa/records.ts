import { MedusaError } from "@medusajs/framework/utils"

/** A capture or refund of Medusa's; amounts here and below are major units. */
export type Movement = { id: string; payment_id: string; amount: number; created_at: Date }

export type Payment = {
  id: string
  payment_collection_id: string
  session_id: string
  amount: number
  currency_code: string
  data: Record<string, unknown>
  captured_at: Date | null
  canceled_at: Date | null
  captures: Movement[]
  refunds: Movement[]
}

export type Session = {
  id: string
  payment_collection_id: string
  provider_id: string
  amount: number
  currency_code: string
  status: string
  data: Record<string, unknown>
  authorized_at: Date | null
  payment: Payment | null
}

export type Cart = {
  id: string
  total: number
  currency_code: string
  completed_at: Date | null
  collection_id: string
  /** What is in it can be had. */
  inStock: boolean
}

export type Order = {
  id: string
  status: "pending" | "canceled"
  is_draft_order: boolean
  cart_id: string | null
  collection_id: string | null
  /** Its completion was killed before it got to the payment. Medusa itself never takes that back. */
  torn: boolean
}

/** Everything that Medusa's tables hold for one cart. */
export class Records {
  readonly sessions: Session[] = []
  readonly payments: Payment[] = []
  readonly orders: Order[] = []
  /** Who holds which lock. */
  readonly locks = new Map<string, string>()
  private count = 0

  constructor(
    readonly world: string,
    readonly cart: Cart
  ) {}

  newId(kind: string): string {
    return `${kind}_${this.world}${(++this.count).toString().padStart(3, "0")}`
  }

  session(id: string): Session {
    return found(
      this.sessions.find((one) => one.id === id),
      id
    )
  }

  payment(id: string): Payment {
    return found(
      this.payments.find((one) => one.id === id),
      id
    )
  }
}

function found<T>(record: T | undefined, id: string): T {
  if (!record) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${id} was not found`)
  }
  return record
}
