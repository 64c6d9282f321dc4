import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { HttpRequest } from "../http-client"
import type { SwedbankPayOptions } from "./options"
import type { PaymentOrder } from "./order"

/** What can be done with an order after it was created, by the gateway's names (rel). */
export type Rel = "capture" | "cancel" | "reversal" | "abort"

const methods: Readonly<Record<Rel, HttpRequest["method"]>> = {
  capture: "POST",
  cancel: "POST",
  reversal: "POST",
  abort: "PATCH",
}

/** Enough of the answer to a write to see what it did (swedbank-pay.md 5). */
const EXPAND = "$expand=financialtransactions,paid,postpurchasefailedattempts"

export function isOffered(order: PaymentOrder, rel: Rel): boolean {
  return order.operations.some((one) => one.rel === rel && one.method === methods[rel])
}

/**
 * Where to send an operation: the `href` of the answer to our own call, as it is, with the
 * expansion appended. Throws GatewayError when it is not offered, which means not possible now, or
 * when it leads to a host that is neither the base URL's nor allowed.
 */
export function operationOf(
  order: PaymentOrder,
  rel: Rel,
  transaction: TransactionFacts,
  options: SwedbankPayOptions
): { method: HttpRequest["method"]; path: string } {
  const found = order.operations.find((one) => one.rel === rel && one.method === methods[rel])
  if (!found) {
    throw notOffered(order, rel, transaction)
  }
  const origin = URL.canParse(found.href) ? new URL(found.href).origin : "an unusable address"
  if (![new URL(options.baseUrl).origin, ...options.allowedOrigins].includes(origin)) {
    throw new GatewayError(
      "invalid",
      `Swedbank Pay sends the ${rel} of ${transaction.reference} to ${origin}, which is not allowed; ` +
        "nothing was sent. If the address is theirs, add it to allowedOrigins",
      { code: "UNSAFE_OPERATION_URL" }
    )
  }
  return { method: methods[rel], path: withExpansion(found.href) }
}

/** The address with the expansion in its query; nothing else of it is touched. */
export function withExpansion(href: string): string {
  const [address] = href.split("#")
  const separator = !address.includes("?") ? "?" : /[?&]$/.test(address) ? "" : "&"
  return /[?&]\$expand=/.test(address) ? address : `${address}${separator}${EXPAND}`
}

/**
 * Nothing at all on offer is a state that passes (the payer is in an app, a refund is being carried
 * out); anything else is an answer.
 */
function notOffered(order: PaymentOrder, rel: Rel, transaction: TransactionFacts): GatewayError {
  const offered = (Object.keys(methods) as Rel[]).filter((one) => isOffered(order, one))
  const what = `Swedbank Pay does not offer ${rel} for ${transaction.reference} (${order.status})`
  return offered.length === 0
    ? new GatewayError(
        "conflict",
        `${what}, nor anything else at the moment: the payer or an earlier refund may still be busy ` +
          "with it. Try again later, or look it up in the merchant portal.",
        { code: "NOT_OFFERED" }
      )
    : new GatewayError("unsupported", `${what}; it offers ${offered.join(", ")}.`, {
        code: "NOT_OFFERED",
      })
}
