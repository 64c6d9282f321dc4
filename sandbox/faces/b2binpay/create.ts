import { randomUUID } from "node:crypto"

import type { B2BinPayAccount } from "../../accounts"
import { act, plainAct } from "../../core/act"
import type { Answer, CallRequest } from "../../core/call"
import { deliverAll } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { NO_CHOICE } from "./choices"
import { usualCoin } from "./coin-choice"
import { coinOf } from "./coins"
import { decimal } from "./decimals"
import type { B2BinPayPayment, Deposit, Version } from "./deposit"
import { depositDocument } from "./deposit-document"
import { readDeposit } from "./deposit-request"
import type { ReadDeposit } from "./deposit-request"
import { GATEWAY } from "./deposits"
import { newAddress } from "./ids"
import type { Ids } from "./ids"
import { expire } from "./lifecycle"
import { ok } from "./problems"
import { toldOf } from "./told"

/** What the sandbox's pages show for a deposit that never expires, ms. */
const FOR_EVER = 10 * 365 * 24 * 3_600_000

/** `POST /deposit/` (b2binpay.md 3). Two equal requests make two deposits. @throws Refused */
export async function createDeposit(
  sandbox: Sandbox,
  face: Face,
  account: B2BinPayAccount,
  ids: Ids,
  version: Version,
  request: CallRequest
): Promise<Answer> {
  const asked = readDeposit(account, request.body)
  const payment = opened(sandbox, account, ids, version, request.origin, asked)
  const { timeLimit } = asked.request
  sandbox.payments.add(payment)
  if (timeLimit !== null) {
    sandbox.clock.schedule(timeLimit * 1000, () => {
      void deliverAll(sandbox, face, expire(payment, sandbox.clock.now()), "normal")
    })
  }
  const claim = twistedClaim(face, payment, request.faults)
  const body = { data: depositDocument(payment, toldOf(account, payment, claim)) }
  if (request.faults.has("callback_before_answer")) {
    await act(sandbox, face, payment, plainAct("paid"))
  }
  return ok(body, 201)
}

function opened(
  sandbox: Sandbox,
  account: B2BinPayAccount,
  ids: Ids,
  version: Version,
  origin: string,
  { request, wallet, coin }: ReadDeposit
): B2BinPayPayment {
  const now = sandbox.clock.now()
  const id = randomUUID()
  const currency = coinOf(wallet.currency)
  const money = {
    amount: request.requested ?? decimal(0n, currency.exp),
    currency: wallet.currency,
  }
  const deposit: Deposit = {
    version,
    wallet,
    request,
    status: 2,
    isExpired: false,
    transfers: [],
    payouts: [],
    choices: { ...NO_CHOICE },
    ...(coin ? { coin, address: newAddress(coin) } : {}),
    ...(coin && wallet.kind === 1 ? { ratedAt: now, updatedAt: now } : {}),
  }
  return {
    gateway: GATEWAY,
    id,
    txnId: ids.deposit(),
    reference: request.trackingId,
    description: request.label || "Deposit",
    merchantName: account.shopName,
    channel: (coin ?? usualCoin(deposit)).alpha,
    requested: money,
    ...money,
    state: "pending",
    refunds: [],
    frontendUrl: request.redirectUrl,
    backendUrl: request.callbackUrl,
    paymentUrl: `${origin}/b2binpay/pay?d=${id}`,
    placeholders: "none",
    createdAt: now,
    expiresAt: sandbox.clock.after(
      request.timeLimit === null ? FOR_EVER : request.timeLimit * 1000
    ),
    inquiries: 0,
    deposit,
  }
}
