import type { AccountConfiguration } from "./account-health"

/** An account of a gateway as `GET /admin/payment-accounts` lists it. */
export type PaymentAccount = AccountConfiguration & {
  /** Such as `kustom_main`: part of the account's addresses. */
  account: string
  provider_id: string
  gateway: string
  /** Name of the gateway for people. */
  label: string
  needs: string[]
  /** Address of the account's webhook. */
  callback_url: string
}

export type PaymentDevice = { id: string; name: string; location: string | null }

export type PaymentState =
  "opened" | "pending" | "authorized" | "captured" | "declined" | "cancelled" | "expired"

export type PaymentCallback = {
  id: string
  channel: string
  /** The gateway's own name of what happened, such as `ipp.session.activated`. */
  label: string | null
  /** What our gateway client noticed, such as `attempt_failed: card declined`. */
  warnings?: string[] | null
  status: string
  result: string | null
  received_at: string
}

/** A payment at a gateway; amounts are decimal text in major units. */
export type PaymentTransaction = {
  id: string
  account: string
  gateway: string
  cart_id: string | null
  /** Set once the order stands. */
  order_id: string | null
  reference: string
  gateway_id: string | null
  currency_code: string
  amount: string
  state: PaymentState
  /** Why a person has to look, such as `late_payment`. */
  attention: string | null
  /** When Medusa had followed the gateway. */
  settled_at: string | null
  created_at: string
  can_abort: boolean
  /** Newest first. */
  callbacks: PaymentCallback[]
}

/** The part of an order, or of a draft order, that a payment needs. */
export type PayableOrder = {
  id: string
  display_id: number
  status: string
  currency_code: string
  total: number
  summary?: { pending_difference?: number } | null
  payment_collections?: { status: string }[] | null
}
