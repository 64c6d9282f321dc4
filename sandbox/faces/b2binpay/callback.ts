import type { B2BinPayAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import type { Claim } from "../../core/payment"
import type { CallbackRecipe, Proof } from "../face"
import { depositBody, payoutBody } from "./callback-body"
import { asOpened, claimOf } from "./claim"
import type { B2BinPayPayment, Telling } from "./deposit"
import { timeText } from "./documents"
import { corrupted, keyOf, signed } from "./signature"
import { toldOf } from "./told"
import type { Told } from "./told"

const WRONG_SECRET = Buffer.from("b2b_callback_secret_of_somebody_else", "utf8")

/** A callback (b2binpay.md 5): no signature header, the proof is inside the body. */
export function callback(
  account: B2BinPayAccount,
  payment: B2BinPayPayment,
  recipe: CallbackRecipe
): Message {
  const { seen, telling } = tellingOf(payment, recipe.claim)
  const sent = {
    type: telling.type,
    url: payment.backendUrl,
    headers: headersOf(payment),
    transferId: telling.transfer?.id ?? "",
  }
  if (recipe.body === "html") {
    const headers = { ...sent.headers, "Content-Type": "text/html" }
    return { ...sent, headers, body: "<html>bad gateway</html>" }
  }
  const body = recipe.body === "empty" ? "" : bodyOf(account, seen, telling, recipe)
  return { ...sent, body }
}

export function headersOf({ deposit }: B2BinPayPayment): Record<string, string> {
  const { contentType } = deposit.choices
  const agent = { "User-Agent": "B2BinPay" }
  return contentType === "none" ? agent : { ...agent, "Content-Type": contentType }
}

/** Signs what a body tells: `meta` (b2binpay.md 5.3). */
export function metaOf(
  account: B2BinPayAccount,
  { deposit }: B2BinPayPayment,
  { transfer }: Telling,
  told: Pick<Told, "trackingId" | "status">,
  proof: Proof
) {
  const time = timeText(new Date(Date.now() - proof.ageSeconds * 1000))
  const key = proof.kind === "wrong_secret" ? WRONG_SECRET : keyOf(account, deposit.version)
  const parts = transfer ? [transfer.status, transfer.amount] : [told.status]
  const sign = signed(key, ...parts, told.trackingId, time)
  switch (proof.kind) {
    case "none":
      return { time }
    case "corrupt":
      return { time, sign: corrupted(sign) }
    default:
      return { time, sign }
  }
}

function bodyOf(
  account: B2BinPayAccount,
  payment: B2BinPayPayment,
  telling: Telling,
  { claim, proof }: CallbackRecipe
): string {
  const { payout } = telling
  const told = toldOf(account, payment, claim)
  if (payout) {
    const truth = claimOf(payment)
    const own = {
      ...told,
      id: claim.txnId === truth.txnId ? payout.id : claim.txnId,
      trackingId: claim.reference === truth.reference ? payout.trackingId : claim.reference,
      status: claim.status === truth.status ? payout.status : told.status,
    }
    const meta = metaOf(account, payment, telling, own, proof)
    return JSON.stringify({ ...payoutBody(payout, own), meta })
  }
  const body = depositBody(payment, told, telling)
  const isUnsigned =
    telling.type === "No transfer" &&
    proof.kind === "genuine" &&
    !payment.deposit.choices.isNoTransferSigned
  return JSON.stringify(
    isUnsigned ? body : { ...body, meta: metaOf(account, payment, telling, told, proof) }
  )
}

/** A fault may tell of the state before, which is another message (User confirmation). */
function tellingOf(payment: B2BinPayPayment, claim: Claim) {
  const isStale = claim.status === "2" && payment.deposit.status !== 2
  const seen = isStale && !payment.telling?.payout ? asOpened(payment) : payment
  const telling: Telling = seen.telling ?? { type: "No transfer" }
  return { seen, telling }
}
