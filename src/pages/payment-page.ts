import type { TransactionState } from "../gateways/contract"
import { inlineScript } from "./inline-script"
import { chooseLocale } from "./locale"
import { pageHeaders } from "./page-headers"
import {
  type MessageKey,
  messageLooks,
  messageOf,
  messageTable,
  type PageKind,
} from "./page-message"
import { pageStyles } from "./page-styles"
import { pageHtml } from "./page-template"
import { plainText } from "./plain-text"
import { safeLink } from "./safe-link"
import { scriptSafeJson } from "./safe-json"
import { isFinal, type Confirmations } from "./status-view"
import { translator } from "./translations"

/** What a page may show of a payment: its public status, names, and the shop's own addresses. */
export type PaymentView = {
  txnId: string
  gateway: string
  /** Name for people; the gateway's id stands in if it is empty. */
  gatewayLabel: string
  state: TransactionState
  attention: boolean
  orderPlaced: boolean
  confirmations?: Confirmations
  /** Where the shopper can pay again; absolute, from configuration. */
  retryUrl?: string | null
  homeUrl?: string | null
}

export type PaymentPage = {
  kind: PageKind
  /** Null for a transaction nobody knows, whatever the kind. */
  view: PaymentView | null
  /** From `chooseLocale`. */
  locale: string
  /** Fresh for each answer: base64 of 16 random bytes or more. */
  nonce: string
}

/**
 * The page a shopper comes back to. It shows what the journal knows and follows it live; nothing
 * of the request's query or body is an input. The page of an unknown transaction is one and the
 * same for every id, so it tells nothing.
 *
 * @returns the complete HTML and every header the answer needs
 * @throws TypeError if the nonce is unfit
 */
export function renderPaymentPage(page: PaymentPage): {
  html: string
  headers: Record<string, string>
} {
  const locale = chooseLocale({ stored: page.locale })
  const view = page.kind === "unknown" ? null : page.view
  const kind = page.kind === "cancel" ? "cancel" : "return"
  const service = plainText(view?.gatewayLabel || view?.gateway || "")
  // Filled in here for the first look, and by the page's script later.
  const blanks = { seen: "{seen}", needed: "{needed}" }
  const translate = translator(locale, { gateway: service, ...blanks })
  const progress = translate("confirmations")
  const messageFor = (key: MessageKey) => ({
    title: translate(`${key}.title`),
    text: translate(`${key}.text`),
    note: translate(`${key}.note`),
    ...messageLooks[key],
  })
  const shown = view ? messageOf(kind, view) : "unknown"
  const table = messageTable(kind)
  const facts = {
    shown,
    table,
    messages: Object.fromEntries(Object.values(table).map((key) => [key, messageFor(key)])),
    offline: translate("offline"),
    progress,
  }
  const html = pageHtml({
    locale,
    nonce: page.nonce,
    message: messageFor(shown),
    progress: view?.confirmations ? filled(progress, view.confirmations) : "",
    texts: {
      retry: translate("retry"),
      home: translate("home"),
      number: translate("number"),
      service: translate("service"),
    },
    payment: view && { number: shortTxnId(view.txnId), service },
    links: { retry: safeLink(view?.retryUrl), home: safeLink(view?.homeUrl) },
    live: view !== null && !isFinal({ ...view, order_placed: view.orderPlaced }),
    styles: pageStyles,
    script: inlineScript,
    island: scriptSafeJson(facts),
  })
  return { html, headers: pageHeaders(locale, page.nonce) }
}

function filled(text: string, { seen, needed }: Confirmations): string {
  return text.replace("{seen}", String(seen)).replace("{needed}", String(needed))
}

/**
 * The number a shopper quotes: the last 8 characters of the id. Enough for the shop to find the
 * payment, too little to open its page with.
 */
export function shortTxnId(txnId: string): string {
  return plainText(txnId).replace(/^txn_/, "").slice(-8)
}
