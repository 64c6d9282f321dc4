import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../accounts/account"
import { findAccount } from "../accounts/registry"
import { announce } from "../announcements/announce"
import {
  findTransaction,
  findTransactionNow,
  scheduleInquiry,
  TransactionBusyError,
  withTransactionLock,
  type Transaction,
} from "../modules/payment-journal/store"
import { observeSettlement } from "../telemetry/observe-settlement"
import { askOrEnd } from "./ask-or-end"
import { converge } from "./converge"
import { CANCEL_UNDER_WAY, endOfCancel } from "./cut-off-cancel"
import { inTurn } from "./in-turn"
import { nextInquiryAt } from "./inquiry-schedule"
import type { Settlement } from "./settlement"

export type SettleInput = {
  transaction_id: string
  /** Callback id, `inquiry`, or the id of the person who asked: written beside what happens. */
  cause: string
  /** A person wants the order although the attempt had ended. */
  by_person?: boolean
}

/**
 * Step 3 of a payment: one inquiry with the reference we stored, outside every lock, then converge
 * under the transaction's lock. Throws `GatewayError` when the gateway does not answer usably.
 */
export function settleTransaction(
  container: MedusaContainer,
  input: SettleInput
): Promise<Settlement> {
  return observeSettlement(input, (about) => settle(container, input, about))
}

async function settle(
  container: MedusaContainer,
  input: SettleInput,
  about: (account: Account) => void
): Promise<Settlement> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found = await findTransactionNow(db, input.transaction_id)
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Payment transaction ${input.transaction_id} is not in the journal`
    )
  }
  const { transaction, now } = found
  const account = findAccount(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE),
    transaction.account
  )
  if (!account) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Payment transaction ${transaction.id} belongs to account ${transaction.account}, which is no longer configured. List it again in medusa-config to settle its payments.`
    )
  }
  about(account)
  if (isOpening(transaction, now)) {
    return { status: "retry", reason: "opening" }
  }
  const started = performance.now()
  const truth = await askOrEnd(db, account, transaction, now)
  const inquiry = { at: now.toISOString(), ms: Math.round(performance.now() - started) }
  try {
    const ending = await inTurn(() =>
      withTransactionLock(db, transaction.id, async (alsoLock) => {
        const settlement = await converge(
          {
            container,
            account,
            cause: input.cause,
            alsoLock,
            byPerson: input.by_person,
            transactionId: transaction.id,
          },
          { truth, askedAt: now }
        )
        await schedule(container, transaction.id, now, settlement)
        return settlement
      })
    )
    await announce(container, transaction.id)
    return { ...ending, inquiry }
  } catch (error) {
    if (error instanceof TransactionBusyError) {
      return { status: "retry", reason: "busy", inquiry }
    }
    throw error
  }
}

/** Milliseconds that Medusa gets to store the session after the gateway has answered. */
const SESSION_WRITE_MS = 1000

/** Milliseconds after which an opening call that never ended counts as lost with its process. */
const OPENING_MS = 60_000

/**
 * Whether the session is still being created. Settling now would be undone: Medusa writes the
 * session's status once more when the provider's opening call returns.
 */
export function isOpening(
  { opened_at, created_at, session_deleted_at }: Transaction,
  now: Date
): boolean {
  if (opened_at) {
    return now.getTime() - opened_at.getTime() < SESSION_WRITE_MS
  }
  return !session_deleted_at && now.getTime() - created_at.getTime() < OPENING_MS
}

async function schedule(
  container: MedusaContainer,
  id: string,
  now: Date,
  ending: Settlement
): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await findTransaction(db, id)
  if (transaction) {
    const isOwnMoment = ending.status === "retry" && ending.reason === CANCEL_UNDER_WAY
    const next = isOwnMoment ? await endOfCancel(db, transaction) : null
    await scheduleInquiry(db, id, next ?? nextInquiryAt(transaction, now))
  }
}
