import type { InbankOptions } from "./options"
import type { ProductReader } from "./products"
import type { Send } from "./transport"

/** What every call of an account needs. `now` in milliseconds since 1970. */
export type Context = {
  options: InbankOptions
  send: Send
  product: ProductReader
  now: () => number
}
