import type { CartFacts } from "../contract"
import type { InbankOptions } from "./options"
import type { Fields } from "./reading"

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]+$/

/**
 * The block `customerContactData` (inbank.md 3): all of it, or undefined. A block with a field that
 * is missing or not of the documented form would make Inbank refuse the whole session.
 */
export function contactOf(
  cart: CartFacts | null,
  { sendCustomerContact }: Pick<InbankOptions, "sendCustomerContact">
): Fields | undefined {
  const email = cart?.email ?? ""
  const mobile = mobileOf(cart?.billing_address?.phone) ?? mobileOf(cart?.shipping_address?.phone)
  const isWhole = EMAIL.test(email) && email.length <= 254 && mobile !== null
  return sendCustomerContact && isWhole ? { email, mobile } : undefined
}

/** A phone number in international form; null when it does not name its country. */
function mobileOf(phone: string | undefined): string | null {
  const digits = phone?.replace(/[\s().\-/]/g, "").replace(/^00/, "+") ?? ""
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null
}
