import { openLoop } from "../load/open-loop"
import { connectTo } from "../load/send"
import {
  corePeer,
  expressPeer,
  ourPeers,
  sharedCorePeer,
  sharedOurPeer,
  type Peer,
} from "../peers/peer"
import type { Running } from "../world/world"
import type { Context } from "./metric"

/** A rate that every machine takes and that is enough for the compiler. */
export const WARM_UP_RATE = 300

/** More than any peer answers on a laptop; those that are not sent cost a moment of signing. */
export const MOST_PER_SECOND = { L1: 15_000, C1: 6000, C2: 6000, U: 6000 }

/** Everybody who acknowledges, in the order of the tables. `shared`: also as shops run them. */
export async function allPeers(
  { world, redisUrl }: Context,
  { shared }: { shared: boolean }
): Promise<Peer[]> {
  const peers = await Promise.all([
    expressPeer(world),
    corePeer(world),
    ...(redisUrl ? [corePeer(world, redisUrl)] : []),
    ourPeers(world),
    ...(shared ? [sharedCorePeer(world), sharedOurPeer(world)] : []),
  ])
  return peers.flat()
}

/** Who has had its warm-up, by server. */
const warm = new WeakMap<Running, Set<string>>()

/** Gives every server the work of its measurement once beforehand, so that none is measured cold. */
export async function warmUp(peers: readonly Peer[], { plan, say }: Context): Promise<void> {
  say("warming up")
  for (const peer of peers) {
    const { server, name } = peer
    const done = warm.get(server) ?? new Set()
    warm.set(server, done)
    if (!done.has(name)) {
      await unmeasured(peer, plan.warmUp)
      done.add(name)
    }
  }
}

async function unmeasured({ server, prepare }: Peer, seconds: number): Promise<void> {
  const target = connectTo(server.url)
  await openLoop(target, await prepare(WARM_UP_RATE * seconds), WARM_UP_RATE)
  await target.close()
}

/** Milliseconds without load after which a server counts as having stood by. */
const STANDS_BY_MS = 30_000

const lastLoad = new WeakMap<Running, number>()

/**
 * Load that is not measured, for a server that has stood by while the others had their turns: V8 gives
 * memory and compiled code back meanwhile, and needs some twenty seconds of load to be where it was. Whoever
 * comes first in a process would pay for all of them.
 */
export async function reheat(peer: Peer, { plan }: Context): Promise<void> {
  const { server } = peer
  const idleMs = performance.now() - (lastLoad.get(server) ?? -Infinity)
  if (plan.reheat > 0 && idleMs > STANDS_BY_MS) {
    await unmeasured(peer, plan.reheat)
  }
  lastLoad.set(server, performance.now())
}
