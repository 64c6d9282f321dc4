import type { Syok2PayOptions } from "./options"
import type { Send } from "./transport"

/** What every call of an account needs. `now` gives milliseconds since 1970. */
export type Context = { options: Syok2PayOptions; send: Send; now: () => number }
