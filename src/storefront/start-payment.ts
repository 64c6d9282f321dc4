import { isTransactionId, readPayment } from "./payment-status"
import type { StoreClient } from "./store-client"

/** Through the client's own types, so that no further package of Medusa's has to be installed. */
type Initiate = StoreClient["store"]["payment"]["initiatePaymentSession"]
type Cart = Parameters<Initiate>[0]
type Body = Parameters<Initiate>[1]
type Session = { provider_id: string; data?: Record<string, unknown> }

/** Where the browser has to go now, and the transaction to follow afterwards. */
export type StartedPayment = {
  redirectUrl: string
  /** Undefined for a provider of another plugin that redirects too. */
  txnId: string | undefined
}

export type StartOptions = {
  /** Medusa's id of the way to pay: `pp_<gateway>_<account>`. */
  providerId: string
  /** What the gateway lets a storefront wish for, such as `{ channel: "…" }` at Syok2Pay. */
  data?: Record<string, unknown>
  /** Such as the shopper's authorization, when the client does not send it by itself. */
  headers?: Record<string, string>
  /** Instead of `sdk.store.payment.initiatePaymentSession`: a server action of the storefront. */
  initiate?: (cart: Cart, body: Body) => ReturnType<Initiate>
}

/**
 * Opens a payment of the cart, or finds the one that the shopper has begun and can still go on with:
 * Medusa ends a cart's open payments when another one is opened.
 *
 * @returns where to send the browser: `window.location.assign(redirectUrl)`
 * @throws js-sdk's `FetchError` with what the server says, or an error when this way to pay has no
 * page to go to; `failureOf` puts both into words
 */
export async function startPayment(
  sdk: StoreClient,
  cart: Cart,
  options: StartOptions
): Promise<StartedPayment> {
  const { providerId, data, headers = {} } = options
  const begun = sessionOf(cart.payment_collection?.payment_sessions, providerId)
  if (begun && !data && (await isOpen(sdk, begun))) {
    return startedPayment(begun.data)
  }
  const body = { provider_id: providerId, ...(data ? { data } : {}) }
  const { payment_collection } = options.initiate
    ? await options.initiate(cart, body)
    : await sdk.store.payment.initiatePaymentSession(cart, body, {}, headers)
  return startedPayment(sessionOf(payment_collection.payment_sessions, providerId)?.data)
}

/** Reads the two things that a storefront needs of a payment session's data. */
export function startedPayment(data: Record<string, unknown> | undefined): StartedPayment {
  const { redirect_url, txn_id } = data ?? {}
  if (!isAddress(redirect_url)) {
    throw new Error("This way to pay has no page to go to. Please choose another one.")
  }
  return { redirectUrl: redirect_url, txnId: isTransactionId(txn_id) ? txn_id : undefined }
}

/** Whether a payment session is one of this plugin's whose gateway has a page of its own. */
export function hasPaymentPage(session: Session | undefined): boolean {
  return isAddress(session?.data?.redirect_url) && isTransactionId(session?.data?.txn_id)
}

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && /^https?:\/\//.test(value)

const sessionOf = (sessions: readonly Session[] | undefined, providerId: string) =>
  sessions?.find(({ provider_id }) => provider_id === providerId)

/** Whether a session's payment waits for its shopper; in doubt a new one is opened. */
async function isOpen(sdk: StoreClient, session: Session): Promise<boolean> {
  if (!hasPaymentPage(session)) {
    return false
  }
  return readPayment(sdk, String(session.data?.txn_id)).then(
    ({ state, final }) => !final && (state === "opened" || state === "pending"),
    () => false
  )
}
