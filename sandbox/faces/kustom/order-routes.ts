import type { Answer, CallRequest } from "../../core/call"
import type { Call } from "../../core/fault"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { IDEMPOTENCY_HEADER } from "./idempotency"
import type { Idempotency } from "./idempotency"
import { listCaptures, listRefunds, readCapture, readOrder, readRefund } from "./order-reads"
import {
  captureCall,
  change,
  changeAuthorization,
  changeReferences,
  refundCall,
  refuseCancelled,
} from "./order-writes"
import type { TellOrder } from "./order-writes"
import { cancelOrder, extend, releaseRest } from "./releases"
import { tellOf } from "./tell"

type Handle = (request: CallRequest) => Answer | Promise<Answer>
export type Route = ["get" | "post" | "put" | "patch", string, Call, Handle]

const ORDER = "/ordermanagement/v1/orders/:id"

/** Order Management (kustom.md 6). What belongs to no call of fault rules is a `lookup`. */
export function orderRoutes(sandbox: Sandbox, face: Face, idempotency: Idempotency): Route[] {
  const tell: TellOrder = (payment, event) => void tellOf(sandbox, face, payment, [event])
  const once =
    (work: (request: CallRequest) => Answer): Handle =>
    (request) =>
      idempotency.once(sandbox.clock, request.header(IDEMPOTENCY_HEADER), () => work(request))
  const changing = (work: Parameters<typeof change>[0]) =>
    once((request) => change(work)(sandbox, request))
  return [
    ["get", ORDER, "inquiry", (request) => readOrder(sandbox, request)],
    ["get", `${ORDER}/captures`, "inquiry", (request) => listCaptures(sandbox, request)],
    ["get", `${ORDER}/captures/:entry`, "inquiry", (request) => readCapture(sandbox, request)],
    ["get", `${ORDER}/refunds`, "inquiry", (request) => listRefunds(sandbox, request)],
    ["get", `${ORDER}/refunds/:entry`, "inquiry", (request) => readRefund(sandbox, request)],
    ["post", `${ORDER}/captures`, "capture", once((asked) => captureCall(sandbox, tell, asked))],
    ["post", `${ORDER}/refunds`, "refund", once((asked) => refundCall(sandbox, tell, asked))],
    ["post", `${ORDER}/cancel`, "void", changing(cancelOrder)],
    ["post", `${ORDER}/release-remaining-authorization`, "void", changing(releaseRest)],
    ["post", `${ORDER}/extend-authorization-time`, "lookup", changing(extend)],
    ["post", `${ORDER}/acknowledge`, "lookup", changing(refuseCancelled)],
    [
      "patch",
      `${ORDER}/authorization`,
      "lookup",
      once((asked) => changeAuthorization(sandbox, asked)),
    ],
    [
      "patch",
      `${ORDER}/merchant-references`,
      "lookup",
      once((asked) => changeReferences(sandbox, asked)),
    ],
  ]
}
