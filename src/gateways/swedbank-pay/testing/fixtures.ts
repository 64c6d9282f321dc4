import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { TransactionFacts } from "../../contract"
import { readOrder, type PaymentOrder } from "../order"
import type { Fields } from "../reading"
import { transaction } from "./account"

export { errorOf } from "../../testing/error-of"

export type Fixture = {
  request: { method: string; path: string; headers: Record<string, string>; body: Fields } & {
    remote_address?: string
  }
  response: {
    status: number
    headers: Record<string, string>
    body: Fields & { paymentOrder: Fields }
  }
}

const folder = join(__dirname, "..", "fixtures")

/** An example exchange of the contract (swedbank-pay.md 11), a fresh copy on every call. */
export function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"))
}

/** Names of the fixtures that start so. */
export function fixtureNames(prefix: string): string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name.startsWith(prefix))
    .sort()
}

/** The answer of a fixture, with changes to the payment order in it; undefined takes a field away. */
export function answerOf(name: string, changes: Fields = {}): Fields {
  const { body } = fixture(name).response
  return JSON.parse(JSON.stringify({ ...body, paymentOrder: { ...body.paymentOrder, ...changes } }))
}

/** The answer of a fixture taken apart. */
export function orderOf(
  name: string,
  changes: Fields = {},
  facts: TransactionFacts = transaction()
): PaymentOrder {
  return readOrder(answerOf(name, changes), facts)
}

/** One listed transaction in minor units; the number names it. */
export const entry = (
  type: string,
  amount: number,
  payeeReference: string,
  more: Fields = {}
): Fields => ({
  id: `/psp/x/${payeeReference}`,
  created: "2026-03-05T07:30:10.0148261Z",
  type,
  amount,
  payeeReference,
  ...more,
})

export const listOf = (...entries: Fields[]): Fields => ({
  financialTransactions: { id: "x", financialTransactionsList: entries },
})

/** One failed capture, cancellation or refund. */
export const failed = (type: string, number: number, created = "2026-03-06T00:00:00Z"): Fields => ({
  created,
  status: "Failed",
  type,
  number,
  problem: { type: "https://api.payex.com/psp/errordetail/creditcard/badrequest", status: 400 },
})

export const failedList = (...entries: Fields[]): Fields => ({
  postPurchaseFailedAttempts: { id: "x", postpurchaseFailedAttemptList: entries },
})
