import type { Response } from "supertest"
import { eventually } from "./eventually"
import {
  callbacksOf,
  expectAsItWas,
  expectUnpaid,
  type CallbackRow,
  type TransactionRow,
} from "./journal"
import { type OpenPayment } from "./open-payment"

/** What a stranger gets to read, whatever was wrong: status and body, and not a word more. */
export function answerOf({ status, text, type }: Response) {
  return { status, text, type }
}

/** Our answer to a callback that is refused without detail (syok2pay.md 6.2). */
export function refusal(status: 400 | 401 | 404) {
  return { status, text: '{"success":false}', type: "application/json" }
}

/**
 * The row of a refused callback. Only 20 refusals a second and account are written down, so the
 * same one is sent until it is: a flood of other specs must not decide this one.
 */
export function keptRefusal(
  txnId: string,
  cause: string,
  send: () => PromiseLike<unknown>
): Promise<CallbackRow> {
  return eventually(async () => {
    await send()
    return (await callbacksOf(txnId)).find((row) => row.cause === cause)
  }, `a refusal of ${txnId} kept with its cause ${cause}`)
}

/** Nothing at all has happened to a transaction: its row is as it was, its cart is unpaid. */
export async function expectUntouched(
  { cartId }: OpenPayment,
  before: TransactionRow
): Promise<void> {
  await expectAsItWas(before)
  await expectUnpaid(cartId)
}
