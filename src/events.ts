/** A callback has been stored: `{ id }`. A hint to settle it at once; the sweep does not need it. */
export const PAYMENT_CALLBACK_RECEIVED = "payment_callback.received"

/** Medusa equals the gateway: authorized, and once more when captured. */
export const PAYMENT_TRANSACTION_SETTLED = "payment_transaction.settled"

/** The gateway said no; the shopper may try again with another transaction. */
export const PAYMENT_TRANSACTION_DECLINED = "payment_transaction.declined"

/** Nobody paid in time. */
export const PAYMENT_TRANSACTION_EXPIRED = "payment_transaction.expired"

/** Given up by the shopper, by the shop, or for another attempt; or a reservation was released. */
export const PAYMENT_TRANSACTION_CANCELLED = "payment_transaction.cancelled"

/** A person must look; `attention` in the data names the reason. */
export const PAYMENT_TRANSACTION_ATTENTION = "payment_transaction.attention"

/** Money went back, wherever that was decided; once for every new sum. */
export const PAYMENT_TRANSACTION_REFUNDED = "payment_transaction.refunded"

/** What subscribers of every `payment_transaction.…` event receive: ids and amounts, no personal data. */
export type PaymentTransactionEvent = {
  /** The transaction: `txn_…`. */
  id: string
  /** The event itself: the same if a crash or the event bus delivers it twice. */
  event_id: string
  /** Account key such as `syok2pay_main`. */
  account: string
  gateway: string
  state: string
  order_id: string | null
  cart_id: string | null
  currency_code: string
  /** Decimal text in major units, such as "128.40"; so are the other amounts. */
  amount: string
  authorized_amount: string
  captured_amount: string
  /** Everything that has gone back so far. */
  refunded_amount: string
  /** Why a person must look, or null. */
  attention: string | null
}
