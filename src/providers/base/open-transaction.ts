import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import { paymentUrlsOf } from "../../accounts/payment-urls"
import type { SessionContext } from "../../enrichment/session-context"
import type { OpenRequest } from "../../gateways/contract"
import { GatewayError } from "../../gateways/errors"
import type { Money } from "../../gateways/money"
import {
  factsOf,
  insertTransaction,
  markOpened,
  newId,
  startAttempt,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"
import { FIRST_INQUIRY_SECONDS } from "../../settling/inquiry-schedule"
import { abandonUnopened } from "./abandon-unopened"

/** References tried before a shopper is asked to start again. */
const REFERENCE_TRIES = 5

export type OpenInput = {
  sessionId: string
  amount: Money
  context: SessionContext | null
  /** Session data as the storefront posted it; only keys that the gateway declared are read. */
  posted: Record<string, unknown>
}

/**
 * Step 1 of a payment (DESIGN.md 2): the journal row first, then the gateway. Throws the
 * `GatewayError` of a failed call; the row stays and says what is known.
 */
export async function openTransaction(
  db: Database,
  account: Account,
  input: OpenInput
): Promise<Transaction> {
  requireUsable(account, input)
  const transaction = await insertUnderFreeReference(db, account, input)
  try {
    return (await openAt(db, account, transaction, input)) ?? transaction
  } catch (error) {
    await abandonUnopened(db, transaction, error)
    throw error
  }
}

/** A gateway with short references gives two sessions the same one now and then. */
async function insertUnderFreeReference(
  db: Database,
  { key, gateway, options }: Account,
  input: OpenInput
): Promise<Transaction> {
  for (let attempt = 1; attempt <= REFERENCE_TRIES; attempt++) {
    const transaction = await insertTransaction(db, {
      id: newId("txn"),
      account: key,
      gateway: gateway.id,
      sessionId: input.sessionId,
      collectionId: input.context?.collectionId ?? null,
      cartId: input.context?.orderId ? null : (input.context?.cart?.id ?? null),
      reference: gateway.reference(input.sessionId, attempt, options),
      attempt,
      amount: input.amount,
      locale: input.context?.cart?.locale ?? null,
      firstInquiryIn: FIRST_INQUIRY_SECONDS,
    })
    if (transaction) {
      return transaction
    }
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `${gateway.label} could not be given a free reference. Please try again.`
  )
}

async function openAt(
  db: Database,
  account: Account,
  transaction: Transaction,
  input: OpenInput
): Promise<Transaction | null> {
  const { client, gateway } = account
  const openAs = async (at: Transaction) =>
    markOpened(db, at.id, await client.open(requestOf(account, at, input)))
  try {
    return await openAs(transaction)
  } catch (error) {
    if (!(error instanceof GatewayError) || error.kind !== "conflict") {
      throw error
    }
    // The gateway has seen this reference before; a reference is never reused, so take the next
    // one, written down before it is sent (syok2pay.md 3.7).
    const attempt = transaction.attempt + 1
    const reference = gateway.reference(input.sessionId, attempt, account.options)
    await startAttempt(db, transaction.id, reference, attempt)
    return openAs({ ...transaction, attempt, reference })
  }
}

function requestOf(account: Account, transaction: Transaction, input: OpenInput): OpenRequest {
  const wishes = account.gateway.storefrontKeys.flatMap((name) => {
    const value = Object.hasOwn(input.posted, name) ? input.posted[name] : undefined
    return typeof value === "string" && value.length <= 100 ? [[name, value] as const] : []
  })
  return {
    transaction: factsOf(transaction),
    sessionId: input.sessionId,
    urls: paymentUrlsOf(account, transaction.id),
    cart: input.context?.cart ?? null,
    browser: input.context?.browser ?? null,
    wishes: Object.fromEntries(wishes),
    device: input.context?.staff?.device ?? null,
  }
}

function requireUsable(
  { gateway: { label, capabilities } }: Account,
  { amount, context }: OpenInput
): void {
  const { currencies, needs } = capabilities
  if (needs.includes("device") && !context?.staff) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${label} payments are started by the shop's staff, on one of its devices. Choose another payment method.`
    )
  }
  if (!amount.isPositive()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${label} cannot take a payment of ${amount}`
    )
  }
  if (currencies !== "any" && !currencies.includes(amount.currency)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${label} does not take ${amount.currency}. Choose another payment method.`
    )
  }
}
