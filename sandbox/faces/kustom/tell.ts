import { deliverAll } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import type { KustomEvent } from "./events"
import type { KustomPayment } from "./session"
import { telling } from "./settle"

/** Tells every destination about events of a payment. Resolves after the first attempts. */
export const tellOf = (
  sandbox: Sandbox,
  face: Face,
  payment: KustomPayment,
  events: readonly KustomEvent[]
): Promise<void> =>
  deliverAll(
    sandbox,
    face,
    events.map((event) => telling(payment, event)),
    "normal"
  )
