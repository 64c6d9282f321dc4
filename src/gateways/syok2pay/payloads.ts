import type { OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { MoneyError, type Money } from "../money"
import { cut, textOf } from "../answer-values"
import type { Syok2PayOptions } from "./options"
import type { SignedFields } from "./signature"
import { PLACEHOLDERS, gatewayUrl } from "./urls"

/** A serialized body and the fields its full-form signature covers, spelled exactly the same. */
export type Payload = { body: string; fields: SignedFields }

/**
 * Amount text: two decimals for every currency (syok2pay.md 3.3). Throws GatewayError invalid with
 * AMOUNT_NOT_POSITIVE or AMOUNT_PRECISION: zero would mean a full refund, rounding a wrong amount.
 */
export function amountText(amount: Money): string {
  if (!amount.isPositive()) {
    throw new GatewayError("invalid", `Syok2Pay takes only amounts above zero, not ${amount}`, {
      code: "AMOUNT_NOT_POSITIVE",
    })
  }
  try {
    return amount.toDecimal(2)
  } catch (cause) {
    const code = cause instanceof MoneyError ? cause.code : "AMOUNT_FORMAT"
    throw new GatewayError("invalid", `Syok2Pay takes two decimals; ${amount} has more`, {
      code,
      cause,
    })
  }
}

/** What a call without amount of its own is signed with in the full form. */
export function signedFields(transaction: TransactionFacts, reference?: string): SignedFields {
  return {
    reference: reference ?? transaction.reference,
    amount: amountText(transaction.amount),
    currency: transaction.amount.currency,
  }
}

/** Body of Initiate (syok2pay.md 3.1). Unknown customer data is left out, never sent empty. */
export function initiatePayload(request: OpenRequest, options: Syok2PayOptions): Payload {
  const { transaction, cart, wishes, urls } = request
  const fields = signedFields(transaction)
  const wish = wishes.channel
  const frontend = gatewayUrl(urls.return, {}, options.urlPlaceholders)
  const backend = gatewayUrl(urls.callback, {}, options.urlPlaceholders)
  const body = JSON.stringify({
    merchant_code: options.merchantCode,
    reference_no: fields.reference,
    order_description: description(fields.reference, options.storeName),
    amount: fields.amount,
    currency: fields.currency,
    frontend_return_url: frontend,
    backend_return_url: backend,
    channel: options.channels.includes(wish) ? wish : undefined,
    product_code: options.productCode,
    customer_id: text(cart?.customer_id),
    customer_name: text(customerName(request)),
    customer_email: text(cart?.email, 254),
    customer_contact: text((cart?.billing_address ?? cart?.shipping_address)?.phone, 32),
    customer_ip: text(request.browser?.ip, 45),
  })
  assertUrls(body, frontend, backend, options.urlPlaceholders)
  return { body, fields }
}

/** Body of Inquiry: our stored reference, never one from a message (syok2pay.md 4.1). */
export function inquiryPayload(transaction: TransactionFacts, options: Syok2PayOptions): Payload {
  return {
    body: JSON.stringify({
      merchant_code: options.merchantCode,
      reference_no: transaction.reference,
    }),
    fields: signedFields(transaction),
  }
}

/** Body of Refund. The amount is always there: without it the gateway refunds everything (4.2). */
export function refundPayload(
  transaction: TransactionFacts,
  amount: Money,
  reference: string,
  options: Syok2PayOptions
): Payload {
  const fields = { reference, amount: amountText(amount), currency: amount.currency }
  const body = JSON.stringify({
    merchant_code: options.merchantCode,
    reference_no: reference,
    original_reference_no: transaction.reference,
    refund_amount: fields.amount,
    currency: fields.currency,
    reason: "refunded by the shop",
  })
  return { body, fields }
}

/** Body of Void: always the whole payment (syok2pay.md 4.3). */
export function voidPayload(
  transaction: TransactionFacts,
  reference: string,
  options: Syok2PayOptions
): Payload {
  const body = JSON.stringify({
    merchant_code: options.merchantCode,
    reference_no: reference,
    original_reference_no: transaction.reference,
    reason: "order cancelled",
  })
  return { body, fields: signedFields(transaction, reference) }
}

/** Shown on the checkout. The cart has no order number yet, so the reference stands for it. */
function description(reference: string, storeName: string | undefined): string {
  const store = text(storeName, 60)
  return cut(`Order ${reference}${store ? ` at ${store}` : ""}`, 100)
}

function customerName({ cart }: OpenRequest): string {
  const address = cart?.billing_address ?? cart?.shipping_address
  return [address?.first_name, address?.last_name].filter(Boolean).join(" ")
}

const text = (value: string | undefined, max = 100) => textOf(value, max) ?? undefined

/** Last look at the very bytes that leave: both URLs are in, braces raw (syok2pay.md 3.4). */
function assertUrls(body: string, frontend: string, backend: string, placeholders: boolean): void {
  const intact = [
    ["frontend_return_url", frontend],
    ["backend_return_url", backend],
  ].every(
    ([field, url]) =>
      body.includes(`"${field}":"${url}"`) && (!placeholders || url.endsWith(PLACEHOLDERS))
  )
  if (!intact) {
    throw new GatewayError(
      "invalid",
      "The return URLs for Syok2Pay were changed on their way into the request; nothing was sent",
      { code: "PLACEHOLDERS_DAMAGED" }
    )
  }
}
