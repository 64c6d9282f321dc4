import type { Coin } from "./coins"
import { decimal, unitsOf } from "./decimals"
import type { Deposit } from "./deposit"
import type { Transfer } from "./transfer"

/** ISO 8601 with microseconds and a zone (b2binpay.md 7). */
export const timeText = (date: Date): string => date.toISOString().replace("Z", "000Z")

export const linkTo = (type: string, id: string | undefined) => ({
  data: id === undefined ? null : { type, id },
})

export const destinationOf = (address: string | undefined) =>
  address === undefined ? null : { address_type: null, address }

/** Some coins have two spellings of one address, which makes the member a list (b2binpay.md 3). */
export const destinationsOf = (id: string, { coin, address }: Deposit) =>
  coin?.alpha === "XRP" && address
    ? [
        { address_type: "x-address", address: `XV${address}` },
        { address_type: "address", address, tag_type: 1, tag: id },
      ]
    : destinationOf(address)

/** `currency` object (b2binpay.md 5.3). */
export const currencyDocument = (coin: Coin) => ({
  type: "currency",
  id: coin.id,
  attributes: {
    blockchain_name: "",
    iso: Number(coin.id),
    name: coin.name,
    alpha: coin.alpha,
    alias: coin.alias,
    tags: "",
    exp: coin.exp,
    confirmation_blocks: coin.blocks,
    minimal_transfer_amount: coin.minimum,
    block_delay: coin.blockDelay,
  },
})

/** Four per mille, as of the contract's samples; nothing of what does not arrive. */
export const commissionOf = (amount: string, exp: number, isTaken = true): string =>
  decimal(isTaken ? (unitsOf(amount, exp) * 4n) / 1000n : 0n, exp)

/** `transfer` object (b2binpay.md 4.3). @param walletCoin the currency of the wallet */
export function transferDocument(transfer: Transfer, walletCoin: Coin) {
  const { coin, target, status } = transfer
  const isTaken = status >= 0 && transfer.opType !== 9
  const commission = commissionOf(target, walletCoin.exp, isTaken)
  const isPayout = transfer.opType !== 1
  const cleared =
    unitsOf(target, walletCoin.exp) - (isPayout ? 0n : unitsOf(commission, walletCoin.exp))
  return {
    type: "transfer",
    id: transfer.id,
    attributes: {
      op_id: Number(transfer.opId),
      op_type: transfer.opType,
      amount: transfer.amount,
      rate_target: transfer.rate,
      commission: commissionOf(transfer.amount, coin.exp, isTaken),
      fee: transfer.fee ?? decimal(0n, coin.exp),
      txid: transfer.txid,
      status,
      user_message: null,
      created_at: timeText(transfer.createdAt),
      updated_at: timeText(transfer.updatedAt),
      confirmations: transfer.confirmations,
      ...riskOf(transfer),
      risk_personal: null,
      risk_personal_status: 4,
      amount_target: target,
      commission_target: commission,
      amount_cleared: decimal(cleared, walletCoin.exp),
    },
    relationships: {
      currency: linkTo("currency", coin.id),
      parent: { data: null },
    },
  }
}

/** 1 clean, 2 queued, 3 red, 4 not checked. */
function riskOf({ status }: Transfer) {
  switch (status) {
    case -1:
      return { risk: null, risk_status: 4 }
    case -2:
      return { risk: 91, risk_status: 3 }
    case -3:
      return { risk: 0, risk_status: 1 }
    case 0:
    case 1:
      return { risk: null, risk_status: 2 }
    default:
      return { risk: 2, risk_status: 1 }
  }
}
