import { objectOf } from "./fields"
import type { Body } from "./fields"

/** The uuid of session or contract in the path, and the `purchaseReference` of a create call. */
export function references(body: Body, path: string): string[] {
  const id = /\/(?:pos[-_]sessions|contracts)\/([^/]+)/.exec(path)?.[1]
  const { purchaseReference, purchase_reference: spelledOld } = objectOf(body.purchase)
  return [id, purchaseReference, spelledOld].filter((text) => typeof text === "string")
}

/** Contracts are asked for by the same call; only GETs of the session count. */
export const isInquiry = (path: string): boolean => /\/pos[-_]sessions\//.test(path)
