import { balancesOf, isLocked, statusOf } from "./balances"
import type { SwedbankPayment } from "./order"

/** An entry of `operations`: what is possible now, and only that (swedbank-pay.md 4). */
export interface Operation {
  method: string
  href: string
  rel: string
  contentType: string
}

/** Post-purchase operations that are possible now. */
export function postPurchase({ order }: SwedbankPayment): ("cancel" | "capture" | "reversal")[] {
  if (isLocked(order) || order.pendingReversal) {
    return []
  }
  const { toCapture, toReverse } = balancesOf(order)
  return [
    ...(toCapture > 0 ? (["cancel", "capture"] as const) : []),
    ...(toReverse > 0 ? (["reversal"] as const) : []),
  ]
}

/** An order cannot be aborted while the payer is in the app of a third party (swedbank-pay.md 5). */
export const isAbortable = (payment: SwedbankPayment): boolean =>
  payment.state === "pending" && !(payment.order.attempt && payment.channel === "Swish")

const PATHS = { cancel: "cancellations", capture: "captures", reversal: "reversals" }

/** @param base `http://host/swedbank-pay` as the shop called it */
export function operationsOf(payment: SwedbankPayment, base: string): Operation[] {
  const order = base + payment.txnId
  const { rest, checkout, script, session } = hrefs(payment, base)
  switch (statusOf(payment)) {
    case "Initialized":
      return [
        rest("PATCH", order, "update-order"),
        ...(isAbortable(payment) ? [rest("PATCH", order, "abort")] : []),
        rest("PATCH", order, "abort-paymentattempt"),
        ...(payment.order.instrument ? [rest("PATCH", order, "set-instrument")] : []),
        checkout,
        script,
        session,
      ]
    case "Aborted":
      return [checkout]
    case "Cancelled":
      return []
    default:
      return [
        ...postPurchase(payment).map((rel) => rest("POST", `${order}/${PATHS[rel]}`, rel)),
        checkout,
        script,
      ]
  }
}

function hrefs(payment: SwedbankPayment, base: string) {
  const culture = payment.order.request.language
  const operation = (contentType: string) => (method: string, href: string, rel: string) => ({
    method,
    href,
    rel,
    contentType,
  })
  const rest = operation("application/json")
  return {
    rest,
    checkout: operation("text/html")("GET", payment.paymentUrl, "redirect-checkout"),
    script: operation("application/javascript")(
      "GET",
      `${base}/checkout/client/${payment.id}?culture=${culture}`,
      "view-checkout"
    ),
    session: rest("GET", `${base}/psp/paymentsessions/${payment.id}`, "view-paymentsession"),
  }
}
