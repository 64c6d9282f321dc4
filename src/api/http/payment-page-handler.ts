import { randomBytes } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { hastenInquiry, markReturned } from "../../modules/payment-journal/store"
import { chooseLocale } from "../../pages/locale"
import { renderPaymentPage } from "../../pages/payment-page"
import { statusView } from "../../pages/status-view"
import { findShownTransaction, type Shown } from "./find-shown-transaction"
import { keepBrowserCallback } from "./keep-browser-callback"

/** Seconds between two inquiries that visits to one transaction's pages may bring about. */
const HASTEN_SECONDS = 10

/**
 * Where the browser comes back to. It shows what is known, settles nothing and cancels nothing;
 * at most it brings the next inquiry forward (DESIGN.md 2, step 4). Query and body decide nothing:
 * whoever carries them is not to be believed; a gateway's message in them is kept for people. With a
 * storefront page configured it is a 303 there.
 */
export function paymentPageHandler(kind: "return" | "cancel") {
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    const shown = await findShownTransaction(req)
    if (!shown) {
      sendPage(req, res.status(404), "unknown", null)
      return
    }
    const { account, transaction } = shown
    const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    if (kind === "return") {
      await keepBrowserCallback(req, account)
      if (account.options.orderFirst) {
        await markReturned(db, transaction.id)
      }
    }
    await hastenInquiry(db, transaction.id, HASTEN_SECONDS)
    const target =
      kind === "return" ? account.options.storefrontReturnUrl : account.options.storefrontCancelUrl
    if (target) {
      res
        .set("referrer-policy", "no-referrer")
        .redirect(303, target.replaceAll("{txn_id}", transaction.id))
      return
    }
    sendPage(req, res, kind, shown)
  }
}

function sendPage(
  req: MedusaRequest,
  res: MedusaResponse,
  kind: "return" | "cancel" | "unknown",
  shown: Shown | null
): void {
  const locale = chooseLocale({
    stored: shown?.transaction.locale,
    acceptLanguage: req.get("accept-language"),
  })
  const view = shown && pageView(shown)
  const { html, headers } = renderPaymentPage({
    kind,
    view,
    locale,
    nonce: randomBytes(16).toString("base64"),
  })
  res.set(headers).send(html)
}

function pageView({ account, transaction }: Shown) {
  const status = statusView({ ...transaction, attention_reason: transaction.attention })
  return {
    txnId: transaction.id,
    gateway: account.key,
    gatewayLabel: account.gateway.label,
    state: transaction.state,
    attention: status.attention,
    orderPlaced: status.order_placed,
    confirmations: status.confirmations,
    homeUrl: account.options.storefrontUrl ?? null,
    retryUrl: account.options.storefrontUrl ?? null,
  }
}
