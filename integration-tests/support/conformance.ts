import type { Delivery } from "./deliver"
import * as b2binpay from "./b2binpay-messages"
import * as kustom from "./kustom-messages"
import { takeForCart } from "./kustom-shop"
import * as inbank from "./inbank-messages"
import * as swedbankPay from "./swedbank-pay-messages"
import { callbacksOf, type CallbackRow } from "./journal"
import { openPayment, type OpenPayment } from "./open-payment"
import { Shop } from "./shop"
import { messageFor, signed } from "./syok2pay-messages"

export type Answer = { status: number; type: string; text: string }

/** How a payment ends in our journal; `settled` is whether it has ended at all. */
export type Ending = { state: string; settled: boolean }

/**
 * What the conformance suite must know about a gateway. Everything else, from opening to paying at
 * the sandbox, is the same for all: a further gateway is one more row here.
 */
export type ConformanceRow = {
  /** Its face at the sandbox. */
  gateway: string
  /** An account of the test server; the provider is `pp_<account>`. */
  account: string
  /** How a payment begins, when it is not the storefront that opens it. */
  open?: () => Promise<OpenPayment>
  endings: Record<"paid" | "declined" | "cancelled", Ending>
  /** Whether what proves a callback lies in the message, or in its transaction's own URL alone. */
  proof: "message" | "url"
  /** Whether the money of a paid payment is taken at once; authorized for the shop otherwise. */
  captured: boolean
  /**
   * What the gateway would send to a transaction's URL about a paid one, proof and all. The one it
   * speaks about is another only where a test makes it so.
   */
  genuine: (txnId: string, about?: string) => Promise<Delivery>
  /** The same without any proof. */
  unproven: (txnId: string) => Promise<Delivery>
  /** How a genuine message about another payment is ignored. */
  mismatch?: string
  /**
   * Staff opens it on a device, and callbacks come to the account's URL: nobody is redirected, and
   * a refused callback is nobody's, as its body proves nothing.
   */
  accountLevel?: boolean
  /** Nothing that a stranger can send is taken, not even as a reason to ask. */
  forgeryProof?: boolean
  /** What the gateway tells about every opening, whatever becomes of it. */
  openingLabel?: string
  /** The acknowledgement that makes it stop sending. */
  acknowledged: Answer
  /** Our answer to no proof and to another account's transaction. */
  refused: Answer
  unknown: Answer
}

const json = (status: number, text: string): Answer => ({ status, type: "application/json", text })

export const conformanceRows: ConformanceRow[] = [
  {
    gateway: "syok2pay",
    account: "syok2pay_main",
    endings: {
      paid: { state: "captured", settled: true },
      declined: { state: "declined", settled: true },
      cancelled: { state: "cancelled", settled: true },
    },
    captured: true,
    proof: "message",
    genuine: async (txnId, about = txnId) => {
      const message = await messageFor(about)
      return { headers: signed(message), body: JSON.stringify(message) }
    },
    unproven: async (txnId) => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await messageFor(txnId)),
    }),
    acknowledged: json(200, '{"success":true}'),
    refused: json(401, '{"success":false}'),
    unknown: json(404, '{"success":false}'),
  },
  {
    gateway: "swedbank-pay",
    account: "swedbank-pay_main",
    endings: {
      paid: { state: "authorized", settled: true },
      // The payment order stays open for another card (swedbank-pay.md 4).
      declined: { state: "pending", settled: false },
      cancelled: { state: "cancelled", settled: true },
    },
    captured: false,
    proof: "url",
    genuine: async (txnId, about = txnId) => ({
      query: await swedbankPay.keyQuery(txnId),
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await swedbankPay.messageFor(about)),
    }),
    unproven: async (txnId) => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await swedbankPay.messageFor(txnId)),
    }),
    acknowledged: json(200, "{}"),
    refused: json(401, '{"success":false}'),
    unknown: json(404, '{"success":false}'),
  },
  {
    gateway: "inbank",
    account: "inbank_main",
    endings: {
      paid: { state: "captured", settled: true },
      declined: { state: "declined", settled: true },
      cancelled: { state: "cancelled", settled: true },
    },
    captured: true,
    proof: "message",
    genuine: async (txnId, about = txnId) =>
      inbank.asForm(inbank.signed(await inbank.messageFor(about))),
    unproven: async (txnId) => {
      const { hmac: _, ...rest } = inbank.signed(await inbank.messageFor(txnId))
      return inbank.asForm(rest)
    },
    acknowledged: { status: 200, type: "text/plain", text: "OK" },
    refused: json(401, '{"success":false}'),
    unknown: json(404, '{"success":false}'),
  },
  {
    gateway: "b2binpay",
    account: "b2binpay_main",
    endings: {
      paid: { state: "captured", settled: true },
      // A transfer that failed on its chain leaves the deposit open for another one.
      declined: { state: "pending", settled: false },
      cancelled: { state: "cancelled", settled: true },
    },
    captured: true,
    proof: "message",
    genuine: async (_txnId, about = _txnId) =>
      b2binpay.asCallback(await b2binpay.paidInFull(about)),
    unproven: async (txnId) => b2binpay.asCallback(await b2binpay.paidInFull(txnId), null),
    acknowledged: { status: 200, type: "text/plain", text: "" },
    refused: json(401, '{"success":false}'),
    unknown: json(404, '{"success":false}'),
  },
  {
    gateway: "kustom",
    account: "kustom_main",
    open: () => takeForCart(),
    endings: {
      paid: { state: "captured", settled: true },
      // An attempt failed; the clerk tries again (kustom.md 3.4).
      declined: { state: "pending", settled: false },
      cancelled: { state: "cancelled", settled: true },
    },
    captured: true,
    proof: "message",
    genuine: async (_txnId, about = _txnId) => kustom.asWebhook(await kustom.finalized(about)),
    unproven: async (txnId) => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await kustom.finalized(txnId)),
    }),
    mismatch: "gateway_id_mismatch",
    forgeryProof: true,
    openingLabel: "ipp.session.created",
    accountLevel: true,
    acknowledged: json(200, '{"received":true}'),
    refused: json(401, '{"success":false}'),
    unknown: json(200, '{"received":true}'),
  },
]

/** Begins a payment at a row's account. */
export function openAt({ account, open }: ConformanceRow): Promise<OpenPayment> {
  return open ? open() : openPayment(new Shop(), { provider: `pp_${account}` })
}

/** What a gateway has told about a payment since it was opened. */
export async function toldOf(
  { openingLabel }: ConformanceRow,
  txnId: string
): Promise<CallbackRow[]> {
  return (await callbacksOf(txnId)).filter(({ label }) => label !== openingLabel)
}
