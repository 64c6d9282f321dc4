import type { Sandbox } from "../../core/sandbox"
import { withDeposit } from "./deposit"
import type { B2BinPayPayment } from "./deposit"
import type { Payout } from "./payout"
import type { Transfer } from "./transfer"

export const GATEWAY = "b2binpay"

/** A transfer and the deposit it belongs to, of a payout the one it gives back. */
export interface FoundTransfer {
  payment: B2BinPayPayment
  transfer: Transfer
}

/** All deposits, newest first. */
export const depositsOf = (sandbox: Sandbox, reference?: string): B2BinPayPayment[] =>
  sandbox.payments.list({ gateway: GATEWAY, reference }).map(withDeposit)

/** All payouts, newest first. */
export const payoutsOf = (sandbox: Sandbox): Payout[] =>
  depositsOf(sandbox)
    .flatMap(({ deposit }) => deposit.payouts)
    .sort((left, right) => Number(right.id) - Number(left.id))

/** All transfers, oldest first. */
export const transfersOf = (sandbox: Sandbox): FoundTransfer[] =>
  depositsOf(sandbox)
    .flatMap((payment) => all(payment).map((transfer) => ({ payment, transfer })))
    .sort((left, right) => Number(left.transfer.id) - Number(right.transfer.id))

const all = ({ deposit }: B2BinPayPayment): Transfer[] => [
  ...deposit.transfers,
  ...deposit.payouts.flatMap(({ cost, transfer }) => [cost ?? [], transfer ?? []].flat()),
]
