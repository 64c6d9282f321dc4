import type { B2BinPayWallet } from "../../accounts"
import type { Sandbox } from "../../core/sandbox"
import { coinOf } from "./coins"
import { decimal, unitsOf } from "./decimals"
import { paidUnits, pendingUnits } from "./deposit"
import { depositsOf, payoutsOf } from "./deposits"
import { destinationOf, linkTo } from "./documents"
import type { Payout } from "./payout"

/** What came into a wallet and did not leave it, in units of its currency: nothing at the start. */
export function balanceUnits(sandbox: Sandbox, wallet: B2BinPayWallet): bigint {
  const { exp } = coinOf(wallet.currency)
  const left = payoutsOf(sandbox)
    .filter((payout) => payout.wallet.id === wallet.id && isHeld(payout))
    .reduce((sum, { target }) => sum + unitsOf(target, exp), 0n)
  return (
    intoWallet(sandbox, wallet).reduce((sum, { deposit }) => sum + paidUnits(deposit), 0n) - left
  )
}

/** Gone, or kept aside until it goes. */
const isHeld = ({ status, transfer }: Payout) => status !== 3 && (transfer?.status ?? 0) >= 0

/** `wallet` object (fixture `v3_list_wallets`); 3 is Active. */
export function walletDocument(sandbox: Sandbox, wallet: B2BinPayWallet) {
  const coin = coinOf(wallet.currency)
  const pending = intoWallet(sandbox, wallet).map(({ deposit }) => pendingUnits(deposit))
  const address = wallet.kind === 2 ? `bc1qsandboxwallet${wallet.id}` : undefined
  return {
    type: "wallet",
    id: wallet.id,
    attributes: {
      label: wallet.label,
      status: 3,
      type: wallet.kind,
      created_at: "2026-01-12T08:00:00.000000Z",
      balance_confirmed: decimal(balanceUnits(sandbox, wallet), coin.exp),
      balance_pending: decimal(
        pending.reduce((sum, units) => sum + units, 0n),
        coin.exp
      ),
      balance_unusable: decimal(0n, coin.exp),
      minimal_transfer_amount: coin.minimum,
      destination: destinationOf(address),
    },
    relationships: { currency: linkTo("currency", coin.id), parent: { data: null } },
  }
}

const intoWallet = (sandbox: Sandbox, { id }: B2BinPayWallet) =>
  depositsOf(sandbox).filter(({ deposit }) => deposit.wallet.id === id)
