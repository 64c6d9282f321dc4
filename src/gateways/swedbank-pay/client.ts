import type { GatewayClient } from "../contract"
import { cancel } from "./cancel"
import { capture } from "./capture"
import { check } from "./check"
import type { Context } from "./context"
import { inquire } from "./inquire"
import { open } from "./open"
import type { SwedbankPayOptions } from "./options"
import { refund } from "./refund"
import { createTransport } from "./transport"

/** The calls of one Swedbank Pay account. `now` in milliseconds since 1970; for tests. */
export function createClient(
  options: SwedbankPayOptions,
  now: () => number = Date.now
): GatewayClient {
  const context: Context = { options, send: createTransport(options, now) }
  return {
    open: (request) => open(context, request),
    inquire: (transaction) => inquire(context, transaction),
    capture: (transaction, amount, key) => capture(context, transaction, amount, key),
    cancel: (transaction, key) => cancel(context, transaction, key),
    refund: (transaction, amount, key) => refund(context, transaction, amount, key),
    check: () => check(context),
  }
}
