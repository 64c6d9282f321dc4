import { deliver } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import type { OrderEvent, SwedbankPayment } from "./order"

/** Calls the shop back about one event. Resolves after the first attempt. */
export const tellOf = (
  sandbox: Sandbox,
  face: Face,
  payment: SwedbankPayment,
  event: OrderEvent
): Promise<void> => deliver(sandbox, face, { ...payment, event } as SwedbankPayment, "normal")
