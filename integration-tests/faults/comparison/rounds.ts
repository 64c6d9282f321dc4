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
 * well and never sends again.
 */
export async function playRounds(
  shop: Shopfront,
  { rounds, payments, random }: { rounds: number; payments: number; random: () => number }
): Promise<Score> {
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const carts: string[] = []
    for (let one = 0; one < payments; one++) {
      carts.push(await stubbornly(() => shop.openPayment(), "a payment opened"))
    }
    await Promise.all(carts.map((cart) => shop.pay(cart)))
    await new Promise((done) => setTimeout(done, random() * KILLED_WITHIN * 1000))
    await shop.server.kill()
    acknowledged.push(...carts)
    await shop.server.start()
  }
  const deadline = Date.now() + PATIENCE * 1000
  let missing = acknowledged
  while (missing.length > 0 && Date.now() < deadline) {
    await new Promise((done) => setTimeout(done, 500))
    const placed = await Promise.all(missing.map((cart) => shop.isPlaced(cart)))
    missing = missing.filter((_, at) => !placed[at])
  }
  return {
    title: shop.title,
    kills: rounds,
    acknowledged: acknowledged.length,
    lost: missing.length,
  }
}
