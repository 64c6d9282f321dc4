import { textOf } from "../answer-values"
import type { OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { withUrlKey } from "../url-key"
import { languageOf } from "./languages"
import type { SwedbankPayOptions } from "./options"
import { orderLinesOf } from "./order-lines"
import { payerOf } from "./payer"

/** Sent when the browser named none: an order without one is refused (swedbank-pay.md 3). */
const NO_USER_AGENT = "Mozilla/5.0"

/** Body of the create call (swedbank-pay.md 3). Throws GatewayError invalid. */
export function createPayload(
  request: OpenRequest,
  options: SwedbankPayOptions
): Record<string, unknown> {
  const { transaction, cart, browser, wishes } = request
  const amount = minorUnits(transaction)
  const lines = orderLinesOf(cart, transaction.amount)
  const wish = wishes.instrument
  return {
    paymentorder: {
      operation: "Purchase",
      currency: transaction.amount.currency,
      amount,
      vatAmount: lines.vatAmount,
      description: descriptionOf(transaction, options),
      userAgent: textOf(browser?.user_agent, 500) ?? NO_USER_AGENT,
      language: languageOf(cart?.locale, browser?.accept_language, options.language),
      instrument: options.instruments.includes(wish) ? wish : options.instrument,
      urls: urlsOf(request, options),
      payeeInfo: {
        payeeId: options.payeeId,
        payeeReference: transaction.reference,
        payeeName: options.payeeName,
        productCategory: options.productCategory,
        // Echoed in callbacks and in `paid`, so that we recognise the payment as ours.
        orderReference: transaction.reference,
        subsite: options.subsite,
        siteId: options.siteId,
      },
      payer: payerOf(cart),
      orderItems: (options.orderLines && lines.items) || undefined,
    },
  }
}

/** Body of the credential test: refused as incomplete, whoever may ask (swedbank-pay.md 2). */
export function checkPayload({ payeeId }: SwedbankPayOptions): Record<string, unknown> {
  return { paymentorder: { operation: "Purchase", payeeInfo: { payeeId } } }
}

/** The gateway wants minor units of two decimals, and numbers that survive JSON (3). */
function minorUnits({ amount, reference }: TransactionFacts): number {
  const minor = Number(amount.minor)
  if (amount.exponent !== 2 || !amount.isPositive() || !Number.isSafeInteger(minor)) {
    throw new GatewayError("invalid", `Swedbank Pay cannot take ${amount} for ${reference}`, {
      code: "AMOUNT_NOT_USABLE",
    })
  }
  return minor
}

function urlsOf({ urls, transaction }: OpenRequest, options: SwedbankPayOptions) {
  const { callback, storefrontUrl, termsOfServiceUrl, logoUrl } = options
  const pages = [urls.return, urls.cancel, urls.callback, ...(storefrontUrl ? [storefrontUrl] : [])]
  return {
    hostUrls: [...new Set(pages.map((page) => new URL(page).origin))],
    completeUrl: urls.return,
    cancelUrl: urls.cancel,
    callbackUrl: callback.send
      ? withUrlKey(urls.callback, callback.secret, transaction.id)
      : undefined,
    termsOfServiceUrl,
    logoUrl,
  }
}

/** At most 40 characters, shown to the payer; the cart has no order number yet. */
function descriptionOf({ reference }: TransactionFacts, { storeName }: SwedbankPayOptions): string {
  return (storeName ? `Order at ${storeName}` : `Order ${reference}`).slice(0, 40)
}
