import { isIP } from "node:net"

import type { InbankAccount, InbankProduct } from "../../accounts"
import { centsOf } from "./amounts"
import { Fields, isAddress } from "./fields"
import type { Body } from "./fields"
import { rejected } from "./problems"

/** The documented four (yes, cs-CS), and two that shops of other languages would try (inbank.md 3, 8). */
const LOCALES = ["et-ET", "lv-LV", "pl-PL", "cs-CS", "lt-LT", "en-US"]
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** A request to open a session that validated. */
export interface SessionRequest {
  product: InbankProduct
  /** Cents; 0 when a rental left it out. */
  amount: number
  currency: string
  locale: string
  validUntil?: Date
  userIp?: string
  salespersonReference?: string
  customerData?: { firstName: string; lastName: string }
  customerContactData?: { email: string }
  hasAddress: boolean
  purchaseReference: string
  description?: string
  partnerUrls: { returnUrl: string; cancelUrl: string; callbackUrl: string }
}

/**
 * Validates the body of a create call, named in camelCase (inbank.md 3). The general fields are
 * looked at first and the blocks only when those are right, as the recorded refusal suggests.
 * @throws Refused with all codes of the part that is wrong
 */
export function readSessionRequest(body: Body, account: InbankAccount, now: Date): SessionRequest {
  const fields = new Fields(body)
  const general = readGeneral(fields, account, now)
  refuseAny(fields)
  const blocks = readBlocks(fields)
  refuseAny(fields)
  return { ...general, ...blocks }
}

function readGeneral(fields: Fields, account: InbankAccount, now: Date) {
  const code = fields.text("productCode")
  const product = account.products.find((known) => known.code === code)
  if (code !== "" && !product) {
    fields.wrong("productCode")
  }
  return {
    product: product ?? account.products[0],
    amount: readAmount(fields, product),
    currency: fields.text("currency", (text) =>
      (product?.currencies ?? account.currencies).includes(text)
    ),
    locale: fields.text("locale", (text) => LOCALES.includes(text)),
    validUntil: readValidUntil(fields, now),
    userIp: fields.optionalText("userIp", (text) => isIP(text) !== 0),
    salespersonReference: fields.optionalText("salespersonReference"),
  }
}

/** Rent does not list the amount among its required fields. */
function readAmount(fields: Fields, product: InbankProduct | undefined): number {
  if (!fields.has("totalAmount")) {
    if (product?.type !== "smart_rent") {
      fields.missing("totalAmount")
    }
    return 0
  }
  const cents = centsOf(fields.raw("totalAmount"))
  if (cents === undefined) {
    fields.wrong("totalAmount")
  } else if (product && cents < product.minAmount * 100) {
    fields.wrong("totalAmount", "too_small")
  } else if (product && cents > product.maxAmount * 100) {
    fields.wrong("totalAmount", "too_big")
  }
  return cents ?? 0
}

function readValidUntil(fields: Fields, now: Date): Date | undefined {
  const isGood = (text: string) => TIME.test(text) && Date.parse(text) > now.getTime()
  const text = fields.optionalText("validUntil", isGood)
  return text === undefined ? undefined : new Date(text)
}

function readBlocks(fields: Fields) {
  const purchase = fields.below("purchase")
  const urls = fields.below("partnerUrls")
  purchase.block("merchant", (merchant) => merchant.text("merchantDomainName"))
  return {
    customerData: fields.block("customerData", (customer) => {
      customer.text("identityCode")
      customer.optionalText("gender", (text) => ["m", "f"].includes(text))
      return { firstName: customer.text("firstName"), lastName: customer.text("lastName") }
    }),
    customerContactData: fields.block("customerContactData", (contact) => {
      contact.text("mobile", (text) => /^\+\d{7,15}$/.test(text))
      return { email: contact.text("email", (text) => /^[^@\s]+@[^@\s]+$/.test(text)) }
    }),
    hasAddress: fields.has("customerAddressData"),
    purchaseReference: purchase.text("purchaseReference"),
    description: purchase.optionalText("description"),
    partnerUrls: {
      returnUrl: urls.text("returnUrl", isAddress),
      cancelUrl: urls.text("cancelUrl", isAddress),
      callbackUrl: urls.text("callbackUrl", isAddress),
    },
  }
}

function refuseAny({ codes }: Fields): void {
  if (codes.length > 0) {
    throw rejected(...codes)
  }
}
