import { stubbornly } from "../fleet/errands"
import type { FaultyServer } from "../fleet/faulty-server"

/** A shop with one server, whose payments are known by their carts. */
export type Shopfront = {
  title: string
  server: FaultyServer
  openPayment: () => Promise<string>
  /** Resolves when the gateway has been told 2xx. */
  pay: (cartId: string) => Promise<void>
  /** One order stands, its money recorded. */
  isPlaced: (cartId: string) => Promise<boolean>
}

export type Score = { title: string; kills: number; acknowledged: number; lost: number }

/** Seconds after the last acknowledgement within which the server is killed. */
const KILLED_WITHIN = 6

/** Seconds after its restart that a payment may take: longer than any lease or pause of either side. */
const PATIENCE = 75

/**
 * Round after round: payments are made, all their callbacks acknowledged, and the server is killed within
 * some seconds. What has no order long after the restart is lost: the gateway was told that all is
 * well and never sends again. Throws when payments are not placed even while nobody is killed: then a loss
 * would say nothing.
 */
export async function playRounds(
  shop: Shopfront,
  { rounds, payments, random }: { rounds: number; payments: number; random: () => number }
): Promise<Score> {
  const undisturbed = await missingOf(shop, await paidOnes(shop, payments))
  if (undisturbed.length > 0) {
    throw new Error(`${shop.title}: ${undisturbed.length} of ${payments} lost without a kill`)
  }
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    acknowledged.push(...(await paidOnes(shop, payments)))
    await new Promise((done) => setTimeout(done, random() * KILLED_WITHIN * 1000))
    await shop.server.kill()
    await shop.server.start()
  }
  return {
    title: shop.title,
    kills: rounds,
    acknowledged: acknowledged.length,
    lost: (await missingOf(shop, acknowledged)).length,
  }
}

/** Carts whose payment has just been acknowledged. */
async function paidOnes(shop: Shopfront, count: number): Promise<string[]> {
  const carts: string[] = []
  for (let one = 0; one < count; one++) {
    carts.push(await stubbornly(() => shop.openPayment(), "a payment opened"))
  }
  await Promise.all(carts.map((cart) => shop.pay(cart)))
  return carts
}

/** Those of these carts that have no paid order when they have had their time. */
async function missingOf(shop: Shopfront, carts: string[]): Promise<string[]> {
  const deadline = Date.now() + PATIENCE * 1000
  let missing = carts
  while (missing.length > 0 && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 500))
    const placed = await Promise.all(missing.map((cart) => shop.isPlaced(cart)))
    missing = missing.filter((_, at) => !placed[at])
  }
  return missing
}
