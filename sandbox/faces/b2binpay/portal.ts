import { ActRefused } from "../../core/act-refused"
import { optionalCount } from "../../core/invalid"
import type { PortalDeed, PortalWish } from "../../core/portal"
import type { Payment } from "../../core/payment"
import type { Sandbox } from "../../core/sandbox"
import { choose } from "./choices"
import { isEnterprise, withDeposit } from "./deposit"
import type { B2BinPayPayment } from "./deposit"
import type { Ids } from "./ids"
import { become, cancel, hasBlocksAhead, mine, stop } from "./lifecycle"
import type { Tell } from "./pace"
import { endPayout, PAYOUT_ACTIONS } from "./payout-portal"
import { isUnderWay } from "./transfer"

/** What a person does in the web interface with a deposit: cancel it. @throws ActRefused */
export async function portal(
  sandbox: Sandbox,
  tell: Tell,
  payment: B2BinPayPayment,
  wish: PortalWish
): Promise<void> {
  choose(payment.deposit.choices, wish.own)
  if (wish.action !== "cancel") {
    throw new ActRefused("B2BinPay has no captures and no refunds, only payouts")
  }
  if (payment.deposit.status !== 2) {
    throw new ActRefused(`Deposit ${payment.txnId} has status ${payment.deposit.status} already`)
  }
  return tell(cancel(payment, sandbox.clock.now()))
}

/** What else a person, the chain and AML do, past the shop. */
export function ownActions(
  ids: Ids,
  tellIn: (sandbox: Sandbox) => Tell
): Record<string, PortalDeed> {
  type Deed = (
    sandbox: Sandbox,
    payment: B2BinPayPayment,
    own: Record<string, string>
  ) => B2BinPayPayment[]
  const deed =
    (work: Deed): PortalDeed =>
    async (sandbox, payment: Payment, { own }) => {
      const deposit = withDeposit(payment)
      choose(deposit.deposit.choices, own)
      await tellIn(sandbox)(work(sandbox, deposit, own))
    }
  const payouts = PAYOUT_ACTIONS.map((action) => [
    action,
    deed((sandbox, payment) => endPayout(sandbox, ids, payment, action)),
  ])
  return {
    confirm_blocks: deed((sandbox, payment, own) =>
      confirmBlocks(
        payment,
        optionalCount("blocks", own.blocks, 1) ?? Infinity,
        sandbox.clock.now()
      )
    ),
    fail: deed((sandbox, payment) => stopAll(payment, -1, sandbox.clock.now())),
    block: deed((sandbox, payment) =>
      stopAll(payment, payment.deposit.choices.blockedStatus, sandbox.clock.now())
    ),
    set_paid: deed((sandbox, payment) => setPaid(payment, sandbox.clock.now())),
    ...Object.fromEntries(payouts),
  }
}

/** Adds blocks to every transfer that is not there yet. @throws ActRefused when there is none */
export function confirmBlocks(payment: B2BinPayPayment, blocks: number, now: Date) {
  const ahead = payment.deposit.transfers.filter((transfer) => hasBlocksAhead(payment, transfer))
  if (ahead.length === 0) {
    throw new ActRefused(`Payment ${payment.reference} has no transfer that waits for blocks`)
  }
  return ahead.flatMap((transfer) => mine(payment, transfer, blocks, now))
}

/** Every transfer under way ends without its money. @throws ActRefused when there is none */
export function stopAll(payment: B2BinPayPayment, status: -1 | -2 | -3, now: Date) {
  const seen = payment.deposit.transfers.filter(isUnderWay)
  if (seen.length === 0) {
    throw new ActRefused(`Payment ${payment.reference} has no transfer under way`)
  }
  return seen.flatMap((transfer) => stop(payment, transfer, status, now))
}

/** By hand; whether that sends a callback is unknown, so none is sent (b2binpay.md 4.4). */
function setPaid(payment: B2BinPayPayment, now: Date): B2BinPayPayment[] {
  if (isEnterprise(payment.deposit)) {
    throw new ActRefused("Deposits into an Enterprise wallet stay at status 2")
  }
  become(payment, 3, now)
  return []
}
