import { createHash } from "node:crypto"
import { cut } from "../answer-values"
import type { Address, CartFacts } from "../contract"

/** Longest texts that shops have got through (swedbank-pay.md 7: streets fail beyond 40). */
const MAX_STREET = 40
const MAX_TEXT = 50

/**
 * The payer (swedbank-pay.md 3), which raises the chance of a payment without a 3-D Secure step.
 * The gateway refuses the whole payment for one bad field, so whatever is unknown or not of the
 * documented form is left out. undefined when nothing is known.
 */
export function payerOf(cart: CartFacts | null): Record<string, unknown> | undefined {
  if (!cart) {
    return undefined
  }
  const address = cart.billing_address ?? cart.shipping_address
  const payer = known({
    firstName: text(address?.first_name),
    lastName: text(address?.last_name),
    email: emailOf(cart.email),
    msisdn: msisdnOf(address?.phone ?? cart.shipping_address?.phone),
    payerReference: cart.customer_id && referenceOf(cart.customer_id),
    shippingAddress: addressOf(cart.shipping_address, cart.email),
    billingAddress: addressOf(cart.billing_address, cart.email),
  })
  return Object.keys(payer).length > 0 ? payer : undefined
}

/** A phone number as E.164; undefined when it does not name its country. */
export function msisdnOf(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/[\s().\-/]/g, "").replace(/^00/, "+") ?? ""
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined
}

function emailOf(email: string | undefined): string | undefined {
  return email && email.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)
    ? email
    : undefined
}

/** Must not be personal data, so Medusa's id is hashed; the same customer keeps the same one. */
function referenceOf(customerId: string): string {
  return createHash("sha256").update(`customer:${customerId}`).digest("hex").slice(0, 30)
}

/** Complete, or not at all. */
function addressOf(
  address: Address | undefined,
  email: string | undefined
): Record<string, unknown> | undefined {
  const streetAddress = text(address?.address_1, MAX_STREET)
  const city = text(address?.city)
  const zipCode = text(address?.postal_code, 16)
  const countryCode = address?.country_code?.toUpperCase()
  if (!streetAddress || !city || !zipCode || !countryCode || !/^[A-Z]{2}$/.test(countryCode)) {
    return undefined
  }
  return known({
    firstName: text(address?.first_name),
    lastName: text(address?.last_name),
    email: emailOf(email),
    msisdn: msisdnOf(address?.phone),
    streetAddress,
    coAddress: text(address?.address_2, MAX_STREET),
    city,
    zipCode,
    countryCode,
  })
}

/** Letters, digits and the punctuation of names and streets, at most `max` characters. */
function text(value: string | undefined, max = MAX_TEXT): string | undefined {
  const clean = (value ?? "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N} .,'’\-/:&()#+]/gu, " ")
    .replace(/ +/g, " ")
  return cut(clean, max) || undefined
}

function known(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => Boolean(value)))
}
