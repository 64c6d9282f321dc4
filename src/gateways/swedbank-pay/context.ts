import type { SwedbankPayOptions } from "./options"
import type { Send } from "./transport"

/** What every call of an account needs. */
export type Context = { options: SwedbankPayOptions; send: Send }
