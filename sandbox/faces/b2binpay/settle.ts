import type { Act } from "../../core/act"
import { ActRefused } from "../../core/act-refused"
import { Invalid, optionalCount } from "../../core/invalid"
import type { Sandbox } from "../../core/sandbox"
import { fitting, missing, parts, readAmounts } from "./amounts"
import { choose } from "./choices"
import { canPick, pick } from "./coin-choice"
import type { B2BinPayPayment } from "./deposit"
import { isEnterprise } from "./deposit"
import type { Ids } from "./ids"
import { cancel, expire, mine, stop } from "./lifecycle"
import { confirmByClock } from "./pace"
import type { Tell } from "./pace"
import { isUnderWay, newTransfer } from "./transfer"
import type { Transfer } from "./transfer"

/**
 * Keeps what the act chooses about messages, which forgeries need before anything is settled.
 * @throws ActRefused or Invalid when the act is impossible for the deposit
 */
export function checkAct(payment: B2BinPayPayment, wish: Act): void {
  const { deposit } = payment
  const isOpenOnly = wish.outcome === "cancelled" || wish.outcome === "expired"
  if (isOpenOnly && deposit.status !== 2) {
    throw new ActRefused(`Deposit ${payment.txnId} has status ${deposit.status} already`)
  }
  if (wish.outcome === "expired" && isEnterprise(deposit)) {
    throw new ActRefused("Deposits into an Enterprise wallet do not expire")
  }
  if (wish.currency !== undefined && wish.currency !== deposit.wallet.currency) {
    throw new ActRefused(`Amounts are of the wallet's ${deposit.wallet.currency}; choose a channel`)
  }
  canPick(deposit, wish.channel)
  optionalCount("blocks", wish.own.blocks, 0)
  const amounts = readAmounts(payment, wish.own.amounts)
  if (wish.amount !== undefined) {
    fitting(payment, wish.amount)
  }
  const isUnpriced = deposit.request.requested === null
  if (isUnpriced && !isOpenOnly && wish.outcome !== "abandoned" && !wish.amount && !amounts[0]) {
    throw new Invalid(`Deposit ${payment.txnId} asks for no amount, so the act has to name one`)
  }
  choose(deposit.choices, wish.own)
}

/** Lets happen what the act says. Returns the payment as each callback is to tell it. */
export function settle(
  sandbox: Sandbox,
  ids: Ids,
  tell: Tell,
  payment: B2BinPayPayment,
  wish: Act
): B2BinPayPayment[] {
  const now = sandbox.clock.now()
  const send = (otherwise: string[]) => {
    pick(payment, wish.channel, now)
    return amountsOf(payment, wish, otherwise).map((target) => arrive(ids, payment, target, now))
  }
  /** Blocks at once, unless the act leaves them to the clock or to a hand. */
  const settled = (transfers: Transfer[]) => {
    if (wish.own.confirm === "clock") {
      transfers.forEach((transfer) => confirmByClock(sandbox, tell, payment, transfer))
    }
    const count = blocksOf(wish)
    return transfers.flatMap((transfer) => mine(payment, transfer, count, now))
  }
  switch (wish.outcome) {
    case "cancelled":
      return cancel(payment, now)
    case "expired":
      return expire(payment, now)
    case "declined":
      return send(rest(payment)).flatMap((transfer) => stop(payment, transfer, -1, now))
    case "blocked": {
      const status = payment.deposit.choices.blockedStatus
      return send(rest(payment)).flatMap((transfer) => stop(payment, transfer, status, now))
    }
    case "pending": {
      const transfers = send(rest(payment))
      return wish.own.blocks || wish.own.confirm === "clock" ? settled(transfers) : []
    }
    case "split":
      return settled(send(parts(payment, 40, 35, 25)))
    case "overpaid":
      return settled(send(parts(payment, 110)))
    case "underpaid":
      return [...settled(send(parts(payment, 60))), ...expire(payment, now)]
    case "late":
      return [...expire(payment, now), ...settled(send([payment.amount]))]
    default: {
      const seen = payment.deposit.transfers.filter(isUnderWay)
      const isCovered = seen.length > 0 && missing(payment) === undefined && !hasAmount(wish)
      return settled(isCovered ? seen : [...seen, ...send(rest(payment))])
    }
  }
}

/** A transfer is seen on the chain. */
export function arrive(ids: Ids, payment: B2BinPayPayment, target: string, now: Date): Transfer {
  const { deposit, txnId } = payment
  const coin = pick(payment, undefined, now)
  const isLate = deposit.status === 4 || deposit.isExpired
  const { wallet } = deposit
  const id = ids.transfer()
  const transfer = newTransfer({ id, opType: 1, opId: txnId, coin, wallet, target, isLate, now })
  deposit.transfers.push(transfer)
  return transfer
}

const rest = (payment: B2BinPayPayment) => [missing(payment) ?? payment.amount]
const hasAmount = (wish: Act) => wish.amount !== undefined || wish.own.amounts !== undefined

function amountsOf(payment: B2BinPayPayment, wish: Act, otherwise: string[]): string[] {
  const several = readAmounts(payment, wish.own.amounts)
  return several.length > 0 ? several : wish.amount ? [wish.amount] : otherwise
}

function blocksOf({ own }: Act): number {
  const asked = optionalCount("blocks", own.blocks, 0)
  return asked ?? (own.confirm === "clock" || own.confirm === "hand" ? 0 : Infinity)
}
