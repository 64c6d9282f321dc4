import { isIP } from "node:net"
import type { OpenRequest } from "../contract"
import type { Money } from "../money"
import { numberOf } from "./amounts"
import { contactOf } from "./customer"
import { localeOf } from "./locales"
import type { InbankOptions } from "./options"
import type { Fields } from "./reading"
import { snakeCase, withExtra } from "./spelling"

/**
 * Body of the call that opens a session (inbank.md 3), in the spelling of the account's version.
 * Blocks are complete or left out. Throws GatewayError invalid.
 */
export function createPayload(
  request: OpenRequest,
  options: InbankOptions,
  validUntil: Date
): Fields {
  const { transaction, cart, browser, urls } = request
  const { reference, amount } = transaction
  const ip = browser?.ip ?? ""
  const body = said({
    productCode: options.productCode,
    totalAmount: numberOf(amount, reference),
    currency: amount.currency,
    locale: localeOf(request, options),
    validUntil: isoTime(validUntil),
    userIp: isIP(ip) ? ip : undefined,
    customerContactData: contactOf(cart, options),
    purchase: said({
      purchaseReference: reference,
      description: options.storeName && `Order at ${options.storeName}`,
      merchant: { merchantDomainName: options.merchantDomainName },
    }),
    // "returnUrl": the `redirectUrl` of the answer is another thing, Inbank's own page (3, traps).
    partnerUrls: { returnUrl: urls.return, cancelUrl: urls.cancel, callbackUrl: urls.callback },
  })
  return withExtra(options.apiVersion === "v2" ? snakeCase(body) : body, options.sessionExtra)
}

/** Body that drafts a partial return (inbank.md 4). Throws GatewayError invalid. */
export function returnPayload(amount: Money, reference: string): Fields {
  return {
    contractChangeDetails: { type: "PARTIAL_RETURN", returnAmount: numberOf(amount, reference) },
  }
}

/** ISO 8601 with an offset and whole seconds, as in the documentation. */
function isoTime(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "+00:00")
}

function said(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
