import type { Deposit } from "./deposit"
import { statusWord } from "./status"

/** Everything worth keeping of a deposit, nothing about the payer or addresses. */
export function snapshotOf(
  deposit: Deposit,
  notes: readonly string[] = []
): Record<string, unknown> {
  const { requested, paid, pending } = deposit
  const difference = requested && paid?.isPositive() ? paid.minus(requested) : null
  return Object.fromEntries(
    Object.entries({
      status: statusWord(deposit.status),
      requested: requested?.toString(),
      target_paid: paid?.toString(),
      target_paid_pending: pending?.isPositive() ? pending.toString() : null,
      inaccuracy: deposit.inaccuracy?.toString(),
      shortfall: difference && difference.minor < 0n ? difference.toString().slice(1) : null,
      surplus: difference?.isPositive() ? difference.toString() : null,
      wallet: deposit.wallet,
      coin: deposit.coin,
      note: notes.join("; ") || null,
    }).filter(([, value]) => value !== null && value !== undefined)
  )
}
