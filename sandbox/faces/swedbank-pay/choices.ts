import type { AdvancedField } from "../face"
import { SHAPES } from "./callback-shapes"
import type { Order } from "./order"

/** What an act and the portal may choose about callbacks, from then on. */
export const ADVANCED: readonly AdvancedField[] = [
  { name: "shape", label: "Shape of the callback", values: SHAPES },
  {
    name: "source_address",
    label: "Callbacks seem to come from",
    placeholder: "20.91.170.122",
  },
]

/** Keeps the choices for this and later callbacks of the order. */
export function choose(order: Order, own: Record<string, string>): void {
  order.shape = SHAPES.find(({ value }) => value === own.shape)?.value ?? order.shape
  order.sourceAddress = own.source_address ?? order.sourceAddress
}
