import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { sql } from "../support/database"
import { setStock } from "../support/stock"

/** What keeps Medusa from taking an order of the scarce product, and how it ends. */
export type Break = {
  happens: () => Promise<unknown>
  isMended: () => Promise<unknown>
  /** What Medusa says then. */
  error: RegExp
}

async function post(path: string, body: object) {
  const answer = await new Admin().request("post", path, body)
  if (answer.status !== 200) {
    throw new Error(`${path}: ${answer.status} ${answer.body.message}`)
  }
  return answer.body
}

/** The scarce product, and the shipping profile that it had at first. */
async function scarce(): Promise<{ id: string; profile: string }> {
  const [row] = await sql<{ id: string; profile: string }>(
    `select v.product_id as id, o.shipping_profile_id as profile
     from product_variant v, shipping_option o where v.id = $1 and o.id = $2`,
    [facts().scarceVariantId, facts().shippingOptionId]
  )
  return row
}

async function ship(profile: string): Promise<void> {
  const { id } = await scarce()
  await post(`/admin/products/${id}`, { shipping_profile_id: profile })
}

async function heavyProfile(): Promise<string> {
  const name = `Heavy ${Date.now()}`
  return (await post("/admin/shipping-profiles", { name, type: "heavy" })).shipping_profile.id
}

/** What deleting every region in the admin leaves, carts and all. */
const deleteRegions = (at: "now()" | "null") =>
  sql(`update region set deleted_at = ${at} where id = any($1)`, [Object.values(facts().regions)])

export const breaks: Record<"stock" | "shipping" | "region", Break> = {
  stock: {
    happens: () => setStock(0),
    isMended: () => setStock(1000),
    error: /inventory|stock/,
  },
  shipping: {
    happens: async () => ship(await heavyProfile()),
    isMended: async () => ship((await scarce()).profile),
    error: /shipping profiles/,
  },
  region: {
    happens: () => deleteRegions("now()"),
    isMended: () => deleteRegions("null"),
    error: /not enabled in the cart's region/,
  },
}
