import type { Device } from "../contract"
import type { KustomOptions } from "./options"
import type { Transport } from "./transport"

/** What every call of an account needs. */
export type Context = Transport & {
  options: KustomOptions
  /** Milliseconds since 1970. */
  now: () => number
  devices: {
    /** Asks Kustom. */
    list: () => Promise<Device[]>
    /** Throws GatewayError invalid for a device that is none of the account's. */
    require: (id: string) => Promise<Device>
  }
}
