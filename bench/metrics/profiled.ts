import { closedLoop } from "../load/closed-loop"
import { Storefront } from "../load/checkouts"
import { insertOpenPayments } from "../load/journal-rows"
import type { Message } from "../load/message"
import { openLoop } from "../load/open-loop"
import { connectTo } from "../load/send"
import { syok2pay } from "../messages"
import { corePeer, ourPeers, type Peer } from "../peers/peer"
import { coreCheckouts, emptyCarts, ourCheckouts } from "../peers/shops"
import type { Running } from "../world/world"
import { MOST_PER_SECOND, WARM_UP_RATE } from "./all-peers"
import { OURS, SYSTEM } from "./initiate"
import type { Context } from "./metric"
import { placedByCore, placedByUs } from "./place-orders"

/** A server that is profiled from its first message on. `work` returns how many requests, payments or orders it was. */
export type Profiled = { title: string; server: Running; work: () => Promise<number> }

/** Opens a server of its own; the profile of one says nothing about the others. */
export type OpenProfiled = (context: Context) => Promise<Profiled>

/** Orders that core's workflow places side by side. */
const PARALLEL = 4

export const acknowledging: OpenProfiled = async (context) => {
  const [peer] = await ourPeers(context.world, [syok2pay], "ours-acknowledging")
  return { title: "U acknowledging", ...atFullLoad(peer, peer.prepare, context) }
}

export const refusing: OpenProfiled = async (context) => {
  const [peer] = await ourPeers(context.world, [syok2pay], "ours-refusing")
  const [payment] = await insertOpenPayments(peer.server.db, syok2pay.rows, 1)
  const forged = async (count: number) =>
    Array.from({ length: count }, () => syok2pay.forged(payment))
  return { title: "U refusing", ...atFullLoad(peer, forged, context) }
}

export const coreAcknowledging: OpenProfiled = async (context) => {
  const peer = await corePeer(context.world, undefined, "core-acknowledging")
  return { title: "C1 acknowledging", ...atFullLoad(peer, peer.prepare, context) }
}

function atFullLoad(
  { kind, server }: Peer,
  make: (count: number) => Promise<Message[]>,
  { plan }: Context
) {
  const seconds = plan.profileSeconds
  const work = async () => {
    const target = connectTo(server.url)
    const some = await make(WARM_UP_RATE * plan.warmUp)
    const many = await make(MOST_PER_SECOND[kind] * 2 * seconds)
    const answered = [
      await openLoop(target, some, WARM_UP_RATE),
      await closedLoop(target, many, seconds),
    ]
    await target.close()
    return answered.reduce((sum, { latencies }) => sum + latencies.length, 0)
  }
  return { server, work }
}

export const opening: OpenProfiled = (context) => openingBy(OURS, "U opening", context)

export const systemOpening: OpenProfiled = (context) =>
  openingBy(SYSTEM, "system provider opening", context)

async function openingBy(
  provider: string,
  title: string,
  { world, plan }: Context
): Promise<Profiled> {
  await world.setStub({ delayMs: 0, paid: false })
  const server = await world.ours(`ours-opening-${provider}`, { mode: "server", profile: true })
  const store = new Storefront(server.url, world.shop)
  const work = async () => {
    const carts = await emptyCarts(world, server, plan.profileOpenings)
    for (const cart of carts) {
      await store.openSession(cart, provider)
    }
    return carts.length
  }
  return { title, server, work }
}

export const settling: OpenProfiled = async ({ world, plan }) => {
  await world.setStub({ delayMs: 0, paid: true })
  const server = await world.ours("ours-settling", { profile: true })
  const work = async () => {
    const checkouts = await (await ourCheckouts(world, server))(plan.profileOrders)
    await placedByUs(server, checkouts)
    return checkouts.length
  }
  return { title: "U settling", server, work }
}

export const coreSettling: OpenProfiled = async ({ world, plan }) => {
  const server = await world.core("core-settling", { profile: true })
  const work = async () => {
    const checkouts = await (await coreCheckouts(world, server))(plan.profileOrders)
    await placedByCore(server, checkouts, PARALLEL)
    return checkouts.length
  }
  return { title: "C1 settling", server, work }
}
