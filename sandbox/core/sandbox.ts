import type { Face } from "../faces/face"
import { CallbackLog } from "./callback-log"
import { CallbackSender } from "./callback-sender"
import { createClock } from "./clock"
import type { Clock } from "./clock"
import { Faults } from "./faults"
import { Payments } from "./payments"
import { Poster } from "./post"

/** Everything the faces, the control API and the pages share. Its state lives in memory. */
export interface Sandbox {
  readonly faces: ReadonlyMap<string, Face>
  readonly clock: Clock
  readonly payments: Payments
  readonly callbacks: CallbackLog
  readonly faults: Faults
  readonly sender: CallbackSender
  /** Forgets payments, callbacks and faults and calls off everything scheduled. */
  reset(): void
  close(): Promise<void>
}

export interface SandboxSettings {
  /** 100 runs callback retries and expiry a hundred times faster. */
  clockScale?: number
  /** How long the shop may take to answer a callback, real ms. */
  callbackTimeoutMs?: number
}

export function createSandbox(faces: readonly Face[], settings: SandboxSettings = {}): Sandbox {
  const clock = createClock(settings.clockScale)
  const payments = new Payments()
  const callbacks = new CallbackLog()
  const faults = new Faults()
  const poster = new Poster(settings.callbackTimeoutMs ?? 20_000)
  return {
    faces: new Map(faces.map((face) => [face.gateway, face])),
    clock,
    payments,
    callbacks,
    faults,
    sender: new CallbackSender(clock, callbacks, poster),
    reset() {
      clock.stop()
      payments.clear()
      callbacks.clear()
      faults.clear()
      faces.forEach((face) => face.reset?.())
    },
    async close() {
      clock.stop()
      callbacks.clear()
      await poster.close()
    },
  }
}
