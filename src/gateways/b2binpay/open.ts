import { isSecureUrl } from "../common-options"
import type { Opened, OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { depositOf, readDeposit, type Deposit } from "./deposit"
import type { B2BinPayOptions } from "./options"
import { depositPayload } from "./payloads"
import { field, resourcesOf } from "./reading"
import { snapshotOf } from "./snapshot"
import { CREATED } from "./status"
import { requireWallet } from "./wallets"

/**
 * Opens a payment (b2binpay.md 3). Creates are not idempotent, so after a lost answer the deposit is
 * looked for by our name of it; not found is GatewayError unavailable: nobody was sent to it.
 */
export async function open(context: Context, request: OpenRequest): Promise<Opened> {
  const { transaction } = request
  const body = depositPayload(request, context.options)
  const asked = context.now()
  try {
    const answer = await context.send({
      what: "deposit",
      reference: transaction.reference,
      method: "POST",
      path: "/deposit/",
      body,
      changes: true,
    })
    return openedBy(readDeposit(answer, transaction), transaction, context.options, asked)
  } catch (error) {
    const isLost =
      error instanceof GatewayError && ["unknown_result", "unavailable"].includes(error.kind)
    if (!isLost) {
      throw error
    }
    const found = await find(context, transaction, error)
    return openedBy(found, transaction, context.options, asked)
  }
}

/** The deposit whose create was not answered; rows are compared here too (9, filters). */
async function find(
  { send }: Context,
  transaction: TransactionFacts,
  cause: GatewayError
): Promise<Deposit> {
  const { reference } = transaction
  const lost = (why: unknown) =>
    new GatewayError(
      "unavailable",
      `B2BinPay did not answer when ${reference} was opened. Please try again.`,
      { code: cause.code, cause: why }
    )
  try {
    const answer = await send({
      what: "search for the deposit",
      reference,
      method: "GET",
      path: `/deposit/?filter[tracking_id]=${encodeURIComponent(reference)}&page[size]=10`,
    })
    const rows = resourcesOf(field(answer, "data"))
      .map((row) => depositOf(row, transaction))
      .filter((one): one is Deposit => one?.reference === reference && one.status === CREATED)
    if (rows.length > 0) {
      return rows[0]
    }
  } catch (error) {
    throw lost(error)
  }
  throw lost(cause)
}

/** Checks the echo before anyone is sent anywhere. */
function openedBy(
  deposit: Deposit,
  transaction: TransactionFacts,
  options: B2BinPayOptions,
  now: number
): Opened {
  const wallet = requireWallet(transaction, options)
  const wrong = [
    deposit.reference !== transaction.reference && "another tracking_id",
    deposit.requested === null &&
      "no amount (is the wallet an Enterprise one? Only Merchant wallets can be used)",
    deposit.requested?.equals(transaction.amount) === false && "another amount",
    deposit.wallet !== null && deposit.wallet !== wallet.id && "another wallet",
    deposit.status !== CREATED && `the status ${deposit.status}`,
  ].find((one) => one !== false)
  if (wrong) {
    throw new GatewayError(
      "invalid",
      `B2BinPay answered the opening of ${transaction.reference} with ${wrong}`,
      { code: "RESPONSE_MISMATCH" }
    )
  }
  const ours = new Date(now + options.timeLimit * 1000)
  const notes = isFarOff(deposit.expiresAt, ours, now) ? ["time_limit_unit"] : []
  return {
    gatewayId: deposit.id,
    gatewayIds: { wallet: wallet.id },
    redirectUrl: pageOf(deposit, transaction, options),
    expiresAt: deposit.expiresAt ?? ours,
    snapshot: snapshotOf(deposit, notes),
  }
}

/** Seconds taken for milliseconds, or the other way round (3, time_limit). */
function isFarOff(theirs: Date | null, ours: Date, now: number): boolean {
  if (theirs === null) {
    return false
  }
  const [left, right] = [theirs.getTime() - now, ours.getTime() - now]
  return left * 10 < right || left > right * 10
}

/** Only a secure page on a configured host may see the shopper. */
function pageOf(
  { page }: Deposit,
  { reference }: TransactionFacts,
  { paymentHosts }: B2BinPayOptions
): string {
  const url = page !== null && isSecureUrl(page) ? new URL(page) : null
  if (!url || url.username || url.password || !paymentHosts.includes(url.host)) {
    throw new GatewayError(
      "invalid",
      `B2BinPay named ${page === null ? "no payment page" : "a payment page that is not on an allowed host"} ` +
        `for ${reference}; if the host is theirs, add it to paymentHosts`,
      { code: page === null ? "NO_PAYMENT_URL" : "UNSAFE_PAYMENT_URL" }
    )
  }
  return url.href
}
