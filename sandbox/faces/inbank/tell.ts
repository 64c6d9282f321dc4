import { deliver } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import type { InbankPayment } from "./session"

/** Calls the shop back about one event. Resolves after the first attempt. */
export const tellOf = (sandbox: Sandbox, face: Face, told: InbankPayment): Promise<void> =>
  deliver(sandbox, face, told, "normal")
