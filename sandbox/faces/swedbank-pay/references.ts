import { objectOf } from "./fields"
import { rootOf } from "./order-request"

/** The order's uuid in the path and the `payeeReference` of an order or a transaction. */
export function references(body: Record<string, unknown>, path: string): string[] {
  const id = /^\/psp\/paymentorders\/([^/]+)/.exec(path)?.[1]
  const payee = objectOf(objectOf(rootOf(body)).payeeInfo)
  const named = [id, payee.payeeReference, objectOf(body.transaction).payeeReference]
  return named.filter((text) => typeof text === "string")
}
