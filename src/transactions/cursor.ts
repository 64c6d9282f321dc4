import { z } from "@medusajs/framework/zod"
import type { TransactionCursor } from "../modules/payment-journal/store"

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z),(txn_[a-z2-7]{26})$/

/** Where a page of payments begins, as text: the time that the list is ordered by, and an id. */
export function cursorText({ at, id }: TransactionCursor): string {
  return `${at},${id}`
}

/** Reads what `cursorText` wrote. */
export const cursor = z
  .string()
  .regex(CURSOR, "must be the `next` of the page before")
  .transform((text): TransactionCursor => {
    const [, at, id] = CURSOR.exec(text) ?? []
    return { at, id }
  })
