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

/**
 * Load that is not measured, right before some that is: a server that has stood by for minutes while the
 * others had their turns, and whose compiled code and memory have been given back meanwhile, would be
 * charged for fetching them again, and whoever comes first in a process would pay for all.
 */
export async function reheat(peer: Peer, { plan }: Context): Promise<void> {
  if (plan.reheat > 0) {
    await unmeasured(peer, plan.reheat)
  }
}
