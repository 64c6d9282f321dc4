import type { GatewayClient } from "../contract"
import { cancel } from "./cancel"
import { capture } from "./capture"
import { check } from "./check"
import { createCoinBlocks } from "./coin-blocks"
import type { Context } from "./context"
import { inquire } from "./inquire"
import { open } from "./open"
import type { B2BinPayOptions } from "./options"
import { refund } from "./refund"
import { createTransport } from "./transport"

/** The calls of one B2BinPay account. `now` in milliseconds since 1970; for tests. */
export function createClient(
  options: B2BinPayOptions,
  now: () => number = Date.now
): GatewayClient {
  const send = createTransport(options, now)
  const context: Context = { options, send, now, blocksOf: createCoinBlocks(send) }
  return {
    open: (request) => open(context, request),
    inquire: (transaction) => inquire(context, transaction),
    capture: (transaction, amount) => capture(context, transaction, amount),
    cancel: (transaction) => cancel(context, transaction),
    refund: (transaction, amount, key, remember) =>
      refund(context, transaction, amount, key, remember),
    check: () => check(context),
  }
}
