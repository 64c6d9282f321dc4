import { dateOf } from "../answer-values"
import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { amountOf } from "./decimals"
import { field, plainText, relatedId, resourceOf, resourcesOf, wholeOf } from "./reading"
import type { Fields, Resource } from "./reading"

/** A deposit as the API shows it; null is what it does not say or not usably (b2binpay.md 3, 4). */
export type Deposit = {
  id: string
  /** Number of the status as text. */
  status: string | null
  /** `tracking_id`, our reference. */
  reference: string | null
  /** Ids of the wallet and of the coin that the payer chose. */
  wallet: string | null
  coin: string | null
  /** Amounts in the wallet's currency. */
  requested: Money | null
  paid: Money | null
  pending: Money | null
  inaccuracy: Money | null
  page: string | null
  expiresAt: Date | null
  callbackUrl: string | null
  included: Resource[]
}

/** Takes the answer to a create or a GET apart. Throws GatewayError unavailable when it is none. */
export function readDeposit(answer: Fields, transaction: TransactionFacts): Deposit {
  const resource = resourceOf(field(answer, "data"))
  const included = resourcesOf(field(answer, "included"))
  const deposit = resource && depositOf(resource, transaction, included)
  if (deposit === null) {
    throw new GatewayError(
      "unavailable",
      `B2BinPay's answer about ${transaction.reference} is no deposit`,
      { code: "ANSWER_UNREADABLE" }
    )
  }
  return deposit
}

/** One deposit of an answer; null when it has no id. Amounts are read in our currency. */
export function depositOf(
  resource: Resource,
  { amount: { currency, exponent } }: TransactionFacts,
  included: Resource[] = []
): Deposit | null {
  const { id, attributes } = resource
  const text = (name: string, max?: number) => plainText(field(attributes, name), max)
  const money = (name: string) => amountOf(field(attributes, name), currency, exponent)
  if (id === null) {
    return null
  }
  return {
    id,
    status: wholeOf(field(attributes, "status")),
    reference: text("tracking_id"),
    wallet: relatedId(resource, "wallet"),
    coin: relatedId(resource, "currency"),
    requested: money("target_amount_requested"),
    paid: money("target_paid"),
    pending: money("target_paid_pending"),
    inaccuracy: money("inaccuracy"),
    page: text("payment_page", 2048),
    expiresAt: dateOf(field(attributes, "expired_at")),
    callbackUrl: text("callback_url", 2048),
    included,
  }
}
