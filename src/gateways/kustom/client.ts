import type { GatewayClient } from "../contract"
import { abort } from "./abort"
import { cancel } from "./cancel"
import { capture } from "./capture"
import { check } from "./check"
import type { Context } from "./context"
import { createDevices } from "./devices"
import { inquire } from "./inquire"
import { locate } from "./locate"
import { open } from "./open"
import type { KustomOptions } from "./options"
import { refund } from "./refund"
import { createTransport } from "./transport"

/** The calls of one Kustom account. `now` in milliseconds since 1970; for tests. */
export function createClient(
  options: KustomOptions,
  now: () => number = Date.now
): GatewayClient & Required<Pick<GatewayClient, "abort" | "locate" | "devices">> {
  const transport = createTransport(options, now)
  const context: Context = { ...transport, options, now, devices: createDevices(transport, now) }
  return {
    open: (request) => open(context, request),
    inquire: (transaction) => inquire(context, transaction),
    capture: (transaction, amount, key) => capture(context, transaction, amount, key),
    cancel: (transaction, key) => cancel(context, transaction, key),
    refund: (transaction, amount, key) => refund(context, transaction, amount, key),
    abort: (transaction) => abort(context, transaction),
    locate: (gatewayId) => locate(context, gatewayId),
    devices: () => context.devices.list(),
    check: () => check(context),
  }
}
