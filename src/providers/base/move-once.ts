import pLimit from "p-limit"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { GatewayTruth, TransactionFacts } from "../../gateways/contract"
import { GatewayError } from "../../gateways/errors"
import { Money } from "../../gateways/money"
import {
  appendEvent,
  askMovement,
  endMovement,
  factsOf,
  findTransaction,
  findUnclearMovement,
  markRefundPending,
  TransactionBusyError,
  withTransactionLock,
  type AskedMovement,
  type MovementKind,
  type Transaction,
} from "../../modules/payment-journal/store"
import { recordMovementOf } from "./record-movement"

/**
 * Captures and refunds that this process asks for side by side. Each holds a database connection for
 * its lock and needs a further one of the same pool, as converging does (`settling/in-turn`).
 */
const moving = pLimit(3)

/** What a movement adds to, here and in a gateway's truth. */
const TOTALS = { capture: "captured", refund: "refunded" } as const

export type Move = {
  kind: MovementKind
  amount: Money
  /** Medusa's id of the capture or refund: makes a repeated call the same movement. */
  medusaId: string
  /**
   * The sum of Medusa's captures or refunds of the payment, this one included, read when nobody else
   * moves anything. Throws when Medusa has taken this one back.
   */
  recorded?: () => Promise<Money>
  send: (facts: TransactionFacts, amount: Money, key: string) => Promise<GatewayTruth>
}

/**
 * Captures or refunds at the gateway, at most once. The movement is written down first. When it is
 * not known whether an earlier one happened, Medusa forgets its id and gives the next try a new
 * one; the journal remembers, and the next try repeats the unclear one under its own key.
 */
export async function moveOnce(db: Knex, transaction: Transaction, move: Move): Promise<void> {
  await inTurn(db, transaction.id, move.kind, async () => {
    const fresh = (await findTransaction(db, transaction.id)) ?? transaction
    const recorded = await move.recorded?.()
    if (recorded && recorded.compare(fresh[TOTALS[move.kind]]) <= 0) {
      return
    }
    refuseBesidePendingRefund(fresh, move.kind)
    const asked = await toAsk(db, fresh, move)
    await askMovement(db, fresh.id, asked, move.medusaId)
    const truth = await ask(db, fresh, asked, move)
    await recordMovementOf(db, fresh, truth)
    if (truth.refundPending) {
      await markRefundPending(db, fresh.id)
      await appendEvent(db, {
        transactionId: fresh.id,
        name: "refund_accepted",
        amount: asked.amount,
        cause: move.medusaId,
        details: { key: asked.key },
      })
      return
    }
    await endMovement(db, fresh.id, asked, move.medusaId, "done")
    if (asked.key !== move.medusaId) {
      refuseSurplus(move, recorded, truth)
    }
  })
}

/**
 * What was repeated may have happened the first time, and settling has recorded it since: Medusa takes
 * the second row back when it gets an error.
 */
function refuseSurplus(
  { kind, amount }: Move,
  recorded: Money | undefined,
  truth: GatewayTruth
): void {
  const without = recorded?.minus(amount)
  if (without?.isPositive() && without.compare(truth[TOTALS[kind]]) >= 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The ${kind} of ${amount} has happened the first time, and Medusa shows it: it was not done again`
    )
  }
}

/** The movement of this amount: the unclear one again if there is one, otherwise a new one. */
async function toAsk(
  db: Knex,
  transaction: Transaction,
  { kind, amount, medusaId }: Move
): Promise<AskedMovement> {
  const { currency, exponent } = transaction.amount
  const unclear = await findUnclearMovement(db, transaction.id, kind)
  const isOther = unclear && !Money.ofDecimal(unclear.amount, currency, exponent).equals(amount)
  if (isOther && !isShown(transaction, unclear)) {
    const said = `${unclear.amount} ${currency}`
    const repeat = kind === "capture" ? `Capture ${said} again` : `Refund ${said} again`
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `It is not known whether an earlier ${kind} of ${said} happened. ${repeat} first: it is never done twice, and it becomes clear.`
    )
  }
  if (unclear && !isOther) {
    return unclear
  }
  if (unclear) {
    await endMovement(db, transaction.id, unclear, "inquiry", "done")
  }
  const before = transaction[TOTALS[kind]].toDecimal()
  return { kind, key: medusaId, amount: amount.toDecimal(), before }
}

/**
 * An inquiry has shown it since. Only another amount may count on that: whoever asks for the same once
 * more may mean the one that he saw fail, so that one is repeated under its own key.
 */
function isShown(transaction: Transaction, { kind, before, amount }: AskedMovement): boolean {
  const { currency, exponent } = transaction.amount
  const money = (text: string) => Money.ofDecimal(text, currency, exponent)
  return transaction[TOTALS[kind]].compare(money(before).plus(money(amount))) >= 0
}

/** Asks for it as things stood when it was first asked for, so that its effect can be told. */
async function ask(
  db: Knex,
  transaction: Transaction,
  asked: AskedMovement,
  { kind, medusaId, send }: Move
): Promise<GatewayTruth> {
  const { currency, exponent } = transaction.amount
  const amount = Money.ofDecimal(asked.amount, currency, exponent)
  const before = Money.ofDecimal(asked.before, currency, exponent)
  const total = TOTALS[kind]
  try {
    const truth = await send({ ...factsOf(transaction), [total]: before }, amount, asked.key)
    const least = before.plus(amount)
    // Accepted, but perhaps not shown yet: the next one must count from here.
    return truth[total].compare(least) < 0 && !truth.refundPending
      ? { ...truth, [total]: least }
      : truth
  } catch (error) {
    // A repeat that was only put off tells nothing about the first try.
    const isRepeat = asked.key !== medusaId
    if (error instanceof GatewayError && !(isRepeat ? error.retryable : isUnclear(error))) {
      await endMovement(db, transaction.id, asked, medusaId, "refused")
    }
    throw error
  }
}

function isUnclear({ kind }: GatewayError): boolean {
  return kind === "unknown_result"
}

function refuseBesidePendingRefund({ refund_pending_at }: Transaction, kind: MovementKind): void {
  if (refund_pending_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The gateway is still carrying out a refund of this payment that it accepted on ${refund_pending_at.toISOString()}. No other ${kind} is possible until it has ended; that can take days and is watched.`
    )
  }
}

/** One movement of a payment at a time; a second one is told to wait rather than made to. */
async function inTurn(
  db: Knex,
  transactionId: string,
  kind: MovementKind,
  work: () => Promise<void>
): Promise<void> {
  try {
    await moving(() => withTransactionLock(db, transactionId, work, "movement"))
  } catch (error) {
    if (error instanceof TransactionBusyError) {
      // Medusa replaces the text of a conflict by its own.
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Another capture or refund of this payment is under way. Try this ${kind} again when it is done.`
      )
    }
    throw error
  }
}
