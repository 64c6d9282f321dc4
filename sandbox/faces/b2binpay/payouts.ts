import type { B2BinPayAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { balanceUnits } from "./balances"
import { coinOf } from "./coins"
import { unitsOf } from "./decimals"
import type { B2BinPayPayment } from "./deposit"
import { paidUnits } from "./deposit"
import { depositsOf, GATEWAY } from "./deposits"
import type { Ids } from "./ids"
import type { Payout } from "./payout"
import { payoutDocument } from "./payout-document"
import { readPayout } from "./payout-request"
import { invalid, KEY_MISSING, KEY_REPEATED, ok, Refused } from "./problems"
import { newTransfer } from "./transfer"

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/**
 * `POST /payout/` (b2binpay.md 6). Nothing in it names the deposit it gives back, so the sandbox
 * guesses: by callback URL, then by tracking id or label, else the wallet's newest paid one.
 * @throws Refused
 */
export function createPayout(
  sandbox: Sandbox,
  account: B2BinPayAccount,
  ids: Ids,
  request: CallRequest
): Answer {
  const key = request.header("Idempotency-Key")
  if (!key) {
    throw new Refused(KEY_MISSING)
  }
  if (!UUID_V4.test(key)) {
    throw invalid("meta", "Idempotency-Key must be a UUID of version 4.")
  }
  if (sandbox.payments.isReferenceUsed(GATEWAY, `key ${key}`)) {
    throw new Refused(KEY_REPEATED)
  }
  const asked = readPayout(account, request.body)
  const needed = unitsOf(asked.target, coinOf(asked.wallet.currency).exp)
  const payment = givesBack(sandbox, asked)
  if (!payment || needed > balanceUnits(sandbox, asked.wallet)) {
    throw invalid("attributes/amount", "Insufficient funds", "insufficient_funds")
  }
  sandbox.payments.claimReference(GATEWAY, `key ${key}`)
  const payout: Payout = { ...asked, id: ids.payout(), status: 1 }
  payment.deposit.payouts.push(payout)
  sandbox.payments.alias(payment, payout.id)
  if (!payment.deposit.choices.doPayoutsWait) {
    approve(ids, payout, sandbox.clock.now())
  }
  return ok({ data: payoutDocument(payout) }, 201)
}

/** The money is on its way: there are transfers, a token's own costs first. */
export function approve(ids: Ids, payout: Payout, now: Date): void {
  const { coin, wallet, target, amount, feeAmount } = payout
  const common = { opId: payout.id, wallet, now }
  payout.status = 2
  if (coin.chain) {
    const chain = coinOf(coin.chain === "1026" ? "TRX" : "ETH")
    const cost = { id: ids.transfer(), opType: 9, coin: chain, target: "1" } as const
    payout.cost = newTransfer({ ...common, ...cost })
  }
  const transfer = { id: ids.transfer(), opType: 2, coin, target, amount, fee: feeAmount } as const
  payout.transfer = newTransfer({ ...common, ...transfer })
}

function givesBack(
  sandbox: Sandbox,
  asked: Omit<Payout, "id" | "status">
): B2BinPayPayment | undefined {
  const paid = depositsOf(sandbox).filter(
    ({ deposit }) => deposit.wallet.id === asked.wallet.id && paidUnits(deposit) > 0n
  )
  const isNamed = ({ reference }: B2BinPayPayment) =>
    reference !== "" && (asked.trackingId.includes(reference) || asked.label.includes(reference))
  return (
    paid.find(({ backendUrl }) => backendUrl !== "" && backendUrl === asked.callbackUrl) ??
    paid.find(isNamed) ??
    paid[0]
  )
}
