import type { Payment, Stand } from "./stand"
import { facts } from "../setup/facts"
import { sql } from "../support/database"

/** The shopper puts one more into the cart; Medusa deletes the session for it. */
export async function change(stand: Stand, { cartId, reference }: Payment): Promise<void> {
  if (stand.id === "kustom") {
    await stand.gateway.addFault({ reference, call: "abort", kind: "drop" })
  }
  await stand.shop
    .request("post", `/store/carts/${cartId}/line-items`)
    .send({ variant_id: facts().scarceVariantId, quantity: 1 })
    .expect(200)
}

/** The shopper takes it out again. */
export async function takeOut({ shop }: Stand, { cartId }: Payment): Promise<void> {
  const { body } = await shop.request("get", `/store/carts/${cartId}`).expect(200)
  const { id } = body.cart.items.find(
    ({ variant_id }: { variant_id: string }) => variant_id === facts().scarceVariantId
  )
  await shop.request("delete", `/store/carts/${cartId}/line-items/${id}`).expect(200)
}

/** A shop's own code writes another price into the cart, and Medusa keeps the session. */
export function reprice({ cartId }: Payment): Promise<unknown> {
  return price(cartId, 130)
}

export async function restore({ cartId }: Payment): Promise<void> {
  await price(cartId, 120.4)
}

function price(cartId: string, amount: number): Promise<unknown> {
  return sql(
    `update cart_line_item set unit_price = $2, raw_unit_price = $3
     where cart_id = $1 and deleted_at is null`,
    [cartId, amount, JSON.stringify({ value: String(amount), precision: 20 })]
  )
}
