import type { CoinBlocks } from "./coin-blocks"
import type { B2BinPayOptions } from "./options"
import type { Send } from "./transport"

/** What every call of an account needs; `now` in milliseconds since 1970. */
export type Context = {
  options: B2BinPayOptions
  send: Send
  now: () => number
  blocksOf: CoinBlocks
}
