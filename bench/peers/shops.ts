import {
  copyCheckouts,
  journalOf,
  Storefront,
  type Cart,
  type Checkout,
  type OurCheckout,
} from "../load/checkouts"
import type { Running, World } from "../world/world"

/** Checkouts of one shop, as many as are asked for, none given twice. */
export type Checkouts<T extends Checkout> = (count: number) => Promise<T[]>

/** Open Syok2Pay payments in the plugin's shop, each with a cart that can be completed. */
export async function ourCheckouts(world: World, server: Running): Promise<Checkouts<OurCheckout>> {
  const original = await checkoutAt(world, server, "pp_syok2pay_main")
  await leaveAlone(server, original)
  const copies = copiesOf(server, original)
  return async (count) => journalOf(server.db, await copies(count))
}

/** The schedule would settle the original meanwhile, and a copy of a completed cart cannot be paid. */
async function leaveAlone({ db }: Running, { sessionId }: Checkout): Promise<void> {
  await db.query(
    "update payment_transaction set next_inquiry_at = now() + interval '1 day' where session_id = $1",
    [sessionId]
  )
}

/** Open Stripe payments in core's shop. */
export async function coreCheckouts(world: World, server: Running): Promise<Checkouts<Checkout>> {
  await enableInRegions(server, "pp_stripe_stripe")
  return copiesOf(server, await checkoutAt(world, server, "pp_stripe_stripe"))
}

const checkoutAt = ({ shop }: World, server: Running, provider: string) =>
  new Storefront(server.url, shop).checkout(provider)

function copiesOf(server: Running, original: Checkout): Checkouts<Checkout> {
  let made = 0
  return async (count) => {
    const copies = await copyCheckouts(server.db, original, count, made + 1)
    made += count
    return copies
  }
}

/** The seed knows the plugin's providers only. */
export async function enableInRegions({ db }: Running, provider: string): Promise<void> {
  await db.query(
    `insert into region_payment_provider (id, region_id, payment_provider_id)
     select 'regpp_' || id || '_' || $1, id, $1 from region where deleted_at is null
     on conflict do nothing`,
    [provider]
  )
}

let cartsMade = 0

/** Carts that are ready to be paid and have no session yet. */
export async function emptyCarts({ shop }: World, server: Running, count: number): Promise<Cart[]> {
  const original = await new Storefront(server.url, shop).fillCart()
  const copies = await copyCheckouts(server.db, original, count, cartsMade + 1)
  cartsMade += count
  return copies
}
