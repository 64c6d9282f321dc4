import type { GatewayClient } from "../contract"
import { calculate } from "./calculate"
import { cancel } from "./cancel"
import { capture } from "./capture"
import { check } from "./check"
import type { Context } from "./context"
import { inquire } from "./inquire"
import { open } from "./open"
import type { InbankOptions } from "./options"
import { createProductReader } from "./products"
import { refund } from "./refund"
import { createTransport } from "./transport"

/** The calls of one Inbank account. `now` in milliseconds since 1970; for tests. */
export function createClient(options: InbankOptions, now: () => number = Date.now): GatewayClient {
  const send = createTransport(options, now)
  const product = createProductReader(send, options.productCode, now)
  const context: Context = { options, send, product, now }
  return {
    open: (request) => open(context, request),
    inquire: (transaction) => inquire(context, transaction),
    // No keys: the API has none, and the state of session and contract tells what has happened.
    capture: (transaction, amount) => capture(context, transaction, amount),
    cancel: (transaction) => cancel(context, transaction),
    refund: (transaction, amount, key, remember) =>
      refund(context, transaction, amount, key, remember),
    // A rent is calculated from its devices, which an amount does not name (7).
    ...(options.productKind === "rent"
      ? {}
      : { calculate: (amount, period) => calculate(context, amount, period) }),
    check: () => check(context),
  }
}
