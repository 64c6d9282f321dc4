import { INSTRUMENTS } from "../../accounts"
import type { Instrument, SwedbankPayAccount } from "../../accounts"
import { Fields, PAYEE_REFERENCE, objectOf } from "./fields"
import type { Body } from "./fields"
import { readItems } from "./order-items"
import { configurationError } from "./problems"
import { readAmounts } from "./read-amounts"
import { readUrls } from "./urls"
import type { Urls } from "./urls"

const OPERATIONS = /^(Purchase|Verify|UnscheduledPurchase|Recur|Payout)$/
const LANGUAGES =
  "da-DK de-DE en-US es-ES et-EE fi-FI fr-FR lt-LT lv-LV nb-NO pl-PL ru-RU sv-SE".split(" ")

/** A create request that validated. Amounts in minor units. */
export interface OrderRequest {
  currency: string
  amount: number
  vatAmount: number
  description: string
  language: string
  urls: Urls
  payeeReference: string
  orderReference?: string
  instrument?: Instrument
  orderItems?: object[]
  /** As they were sent, for the sub-resources. */
  payeeInfo: Body
  payer: Body
  metadata: Body
}

/**
 * Validates the body of `POST /psp/paymentorders` (swedbank-pay.md 3).
 * @throws Refused with all wrong fields, or a configuration problem
 */
export function readOrderRequest(
  body: Body | undefined,
  account: SwedbankPayAccount
): OrderRequest {
  const root = objectOf(rootOf(body ?? {}))
  const order = new Fields(root, "PaymentOrder")
  const payee = order.below("payeeInfo")
  checkContract(order, payee, account)
  const request = {
    currency: order.text("currency", { pattern: /^[A-Z]{3}$/ }),
    ...readAmounts(order),
    description: order.text("description", { max: 40 }),
    language: languageOf(order.text("language")),
    urls: readUrls(order.below("urls")),
    payeeReference: payee.text("payeeReference", PAYEE_REFERENCE),
    orderReference: payee.optionalText("orderReference", { max: 50 }),
    instrument: readInstrument(order),
    payeeInfo: objectOf(root.payeeInfo),
    payer: objectOf(root.payer),
    metadata: readMetadata(order),
  }
  order.text("operation", { pattern: OPERATIONS })
  order.text("userAgent")
  payee.text("payeeId")
  payee.optionalText("payeeName")
  payee.optionalText("productCategory", { max: 50 })
  payee.optionalText("subsite", { pattern: /^[A-Za-z0-9]{1,40}$/ })
  payee.optionalText("siteId", { pattern: /^[A-Za-z0-9]{1,15}$/ })
  checkPayer(order.below("payer"))
  const orderItems = readItems(order, request.amount, request.vatAmount)
  order.done()
  return { ...request, orderItems }
}

/** The one root key, without regard to case (swedbank-pay.md 3). */
export const rootOf = (body: Body): unknown =>
  Object.entries(body).find(([name]) => name.toLowerCase() === "paymentorder")?.[1]

/** @throws Refused 403: a credential test with an almost empty order depends on this coming first */
function checkContract(order: Fields, payee: Fields, account: SwedbankPayAccount): void {
  if (payee.has("payeeId") && payee.raw("payeeId") !== account.payeeId) {
    const description = "The PayeeId does not belong to the access token."
    throw configurationError({ name: "PaymentOrder.PayeeInfo.PayeeId", description })
  }
  const currency = order.raw("currency")
  if (/^[A-Z]{3}$/.test(String(currency)) && !account.currencies.includes(String(currency))) {
    const description = "No contract for this currency."
    throw configurationError({ name: "PaymentOrder.Currency", description })
  }
  const operation = String(order.raw("operation"))
  if (operation !== "Purchase" && OPERATIONS.test(operation)) {
    const description = "The sandbox knows Purchase only."
    throw configurationError({ name: "PaymentOrder.Operation", description })
  }
}

/** An invalid language becomes English since April 2026. */
const languageOf = (language: string) => (LANGUAGES.includes(language) ? language : "en-US")

export function readInstrument(order: Fields): Instrument | undefined {
  const pattern = new RegExp(`^(${INSTRUMENTS.join("|")})$`)
  const text = order.optionalText("instrument", { pattern, says: "No such instrument." })
  return INSTRUMENTS.find((instrument) => instrument === text)
}

function checkPayer(payer: Fields): void {
  const msisdn = /^\+[1-9]\d{6,14}$/
  const says = "The value is not a valid international phone number."
  payer.optionalText("msisdn", { pattern: msisdn, says })
  payer.optionalText("email", { pattern: /^[^@\s]+@[^@\s]+$/, says: "The value is not an e-mail." })
  for (const address of [payer.below("shippingAddress"), payer.below("billingAddress")]) {
    address.optionalText("msisdn", { pattern: msisdn, says })
    address.optionalText("streetAddress", { max: 50 })
  }
}

function readMetadata(order: Fields): Body {
  const metadata = objectOf(order.raw("metadata"))
  const isFlat = Object.values(metadata).every((value) =>
    ["string", "number", "boolean"].includes(typeof value)
  )
  if (!isFlat) {
    order.wrong("metadata", "Only strings, numbers and booleans are supported.")
  }
  return metadata
}
