import { unitsOf } from "./decimals"
import { isEnterprise, paidUnits, pendingUnits, snapshot, walletCoin } from "./deposit"
import type { B2BinPayPayment, DepositStatus } from "./deposit"
import { isTooSmall, isUnderWay } from "./transfer"
import type { Transfer } from "./transfer"

/**
 * Adds blocks on top of a transfer. Returns the payment as each callback tells it: one at the
 * number of blocks the shop asked for, one when the transfer is confirmed (b2binpay.md 5.2).
 */
export function mine(
  payment: B2BinPayPayment,
  transfer: Transfer,
  blocks: number,
  now: Date
): B2BinPayPayment[] {
  const needed = payment.deposit.request.confirmationsNeeded
  const told: B2BinPayPayment[] = []
  for (let left = blocks; left > 0 && hasBlocksAhead(payment, transfer); left--) {
    transfer.confirmations += 1
    transfer.status = transfer.status === 0 ? 1 : transfer.status
    transfer.updatedAt = now
    if (transfer.confirmations === needed) {
      told.push(snapshot(payment, { type: "User confirmation", transfer }))
    }
    if (transfer.confirmations === transfer.coin.blocks) {
      told.push(...confirm(payment, transfer, now))
    }
  }
  return told
}

/** Whether another block would change anything for the shop. */
export function hasBlocksAhead({ deposit }: B2BinPayPayment, transfer: Transfer): boolean {
  const last = Math.max(transfer.coin.blocks, deposit.request.confirmationsNeeded ?? 0)
  return transfer.status >= 0 && transfer.confirmations < last
}

/** A transfer ends without its money: failed on the chain, blocked or cancelled. */
export function stop(
  payment: B2BinPayPayment,
  transfer: Transfer,
  status: -1 | -2 | -3,
  now: Date
): B2BinPayPayment[] {
  transfer.status = status
  transfer.updatedAt = now
  const type = status === -1 ? "Fail" : "Block"
  return [snapshot(payment, { type, transfer }), ...decideExpired(payment, now)]
}

/** The time is over. What is under way is waited for (not documented). */
export function expire(payment: B2BinPayPayment, now: Date): B2BinPayPayment[] {
  if (payment.deposit.status !== 2 || isEnterprise(payment.deposit)) {
    return []
  }
  payment.deposit.isExpired = true
  return decideExpired(payment, now)
}

/** A person canceled the deposit in the web interface. */
export function cancel(payment: B2BinPayPayment, now: Date): B2BinPayPayment[] {
  become(payment, 4, now)
  payment.state = "cancelled"
  return [snapshot(payment, { type: "No transfer" })]
}

/** Gives the deposit a status, and the payment what the sandbox's pages call it. */
export function become(payment: B2BinPayPayment, status: DepositStatus, now: Date): void {
  payment.deposit.status = status
  payment.deposit.updatedAt = now
  payment.state = status === 2 ? "pending" : status === 4 ? "expired" : "paid"
  payment.paidAt ??= payment.state === "paid" ? now : undefined
}

function confirm(payment: B2BinPayPayment, transfer: Transfer, now: Date): B2BinPayPayment[] {
  if (isTooSmall(transfer)) {
    return stop(payment, transfer, -3, now)
  }
  transfer.status = 2
  const { status: before } = payment.deposit
  const after = statusAfter(payment, transfer)
  if (after !== before) {
    become(payment, after, now)
  }
  // Created and Paid deposits that become Unresolved are told of once more (b2binpay.md 5.2).
  const isAnotherDue = after === 5 && (before === 2 || before === 3)
  return [
    snapshot(payment, { type: "Confirmation", transfer }),
    ...(isAnotherDue ? [snapshot(payment, { type: "No transfer" })] : []),
  ]
}

function statusAfter({ deposit }: B2BinPayPayment, transfer: Transfer): DepositStatus {
  if (isEnterprise(deposit)) {
    return 2
  }
  if (deposit.status !== 2) {
    return 5
  }
  const { exp } = walletCoin(deposit)
  const { requested, inaccuracy } = deposit.request
  const paid = paidUnits(deposit)
  const wanted = requested === null ? paid : unitsOf(requested, exp)
  const delta = unitsOf(inaccuracy, exp)
  if (paid > wanted + delta) {
    return 5
  }
  if (paid >= wanted - delta) {
    return transfer.isLate ? 5 : 3
  }
  return deposit.isExpired && pendingUnits(deposit) === 0n ? 5 : 2
}

function decideExpired(payment: B2BinPayPayment, now: Date): B2BinPayPayment[] {
  const { deposit } = payment
  if (!deposit.isExpired || deposit.status !== 2 || deposit.transfers.some(isUnderWay)) {
    return []
  }
  become(payment, paidUnits(deposit) > 0n ? 5 : 4, now)
  return [snapshot(payment, { type: "No transfer" })]
}
