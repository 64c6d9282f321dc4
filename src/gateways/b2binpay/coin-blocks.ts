import { GatewayError } from "../errors"
import { field, resourceOf } from "./reading"
import { neededBlocks } from "./transfers"
import type { Send } from "./transport"

/** Blocks that a coin needs until a transfer of it is confirmed; null when nobody tells. */
export type CoinBlocks = (coin: string, reference: string) => Promise<number | null>

/** Asks once per coin: it is a setting of the gateway, and only for people (b2binpay.md 5.2). */
export function createCoinBlocks(send: Send): CoinBlocks {
  const known = new Map<string, number>()
  return async (coin, reference) => {
    const before = known.get(coin)
    if (before !== undefined) {
      return before
    }
    try {
      const path = `/currency/${coin}`
      const answer = await send({ what: "currency", reference, method: "GET", path })
      const currency = resourceOf(field(answer, "data"))
      const blocks = currency && neededBlocks([{ ...currency, type: "currency" }], coin)
      if (blocks !== null) {
        known.set(coin, blocks)
      }
      return blocks
    } catch (error) {
      if (error instanceof GatewayError) {
        return null
      }
      throw error
    }
  }
}
