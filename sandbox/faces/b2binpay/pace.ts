import type { Sandbox } from "../../core/sandbox"
import type { B2BinPayPayment } from "./deposit"
import { hasBlocksAhead, mine } from "./lifecycle"
import type { Transfer } from "./transfer"

/** Calls the shop back about what happened. Resolves after the first attempts. */
export type Tell = (told: readonly B2BinPayPayment[]) => Promise<void>

/** Adds a block each `block_delay` seconds of the sandbox's clock, as long as that matters. */
export function confirmByClock(
  sandbox: Sandbox,
  tell: Tell,
  payment: B2BinPayPayment,
  transfer: Transfer
): void {
  sandbox.clock.schedule(transfer.coin.blockDelay * 1000, () => {
    void tell(mine(payment, transfer, 1, sandbox.clock.now()))
    if (hasBlocksAhead(payment, transfer)) {
      confirmByClock(sandbox, tell, payment, transfer)
    }
  })
}
