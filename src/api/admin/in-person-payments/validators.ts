import { z } from "@medusajs/framework/zod"

const id = z.string().min(1).max(100)

/** Body of `POST /admin/in-person-payments`: a device, and either a cart or an order. */
export const StartInPersonPayment = z
  .object({ account: id, device_id: id, cart_id: id.optional(), order_id: id.optional() })
  .strict()
  .refine(
    ({ cart_id, order_id }) => (cart_id === undefined) !== (order_id === undefined),
    "Say what is paid: either cart_id or order_id"
  )

export type StartInPersonPayment = z.infer<typeof StartInPersonPayment>
