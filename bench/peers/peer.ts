import { createHmac } from "node:crypto"
import type { Client } from "pg"
import { newId } from "../../src/modules/payment-journal/store/ids"
import { insertOpenPayments, type JournalRow } from "../load/journal-rows"
import type { Message } from "../load/message"
import { gateways, opened, type GatewayMessages } from "../messages"
import { AMOUNT, json } from "../messages/gateway-messages"
import { created, succeeded } from "../messages/stripe"
import type { Running, World } from "../world/world"

export type PeerKind = "L1" | "C1" | "C2" | "U"

/** Somebody who takes payment callbacks. */
export type Peer = {
  kind: PeerKind
  /** As in tables: `U syok2pay`. */
  name: string
  server: Running
  /** Genuine messages that were never sent before, each about a payment that the server knows. */
  prepare: (count: number) => Promise<Message[]>
  /** How many it has durably kept; null for a peer that keeps none. */
  kept: (() => Promise<number>) | null
}

/** Payments that messages are about, in turn. */
const PAYMENTS = 1000

const SECRET = "bench_express_not_a_real_secret"

export async function expressPeer(world: World): Promise<Peer> {
  const server = await world.express(SECRET)
  return {
    kind: "L1",
    name: "L1 express",
    server,
    prepare: async (count) => Array.from({ length: count }, () => expressMessage(SECRET)),
    kept: () => countOf(server.db, "bench_express"),
  }
}

/** As long as the callbacks of our first gateway. `secret` proves it. */
export function expressMessage(secret: string): Message {
  const id = newId("txn")
  const body = JSON.stringify({
    merchant_code: "M70318",
    reference_no: id.slice(4).toUpperCase(),
    txn_id: id.slice(4),
    txn_status: "SUCCESS",
    status_code: "SUCCESS",
    amount: AMOUNT,
    currency: "MYR",
    gateway: "demo-acq",
    receipt: id.slice(4),
  })
  const signature = createHmac("sha256", secret).update(body).digest("hex")
  return {
    method: "POST",
    path: `/callback/${id}`,
    headers: { ...json, "x-signature": signature },
    body,
  }
}

/**
 * Core's own route, with nobody listening to its event: the acknowledgement and nothing else. With
 * `redisUrl` its event goes into Redis. `profiled` names a server of its own with a profiler.
 */
export async function corePeer(world: World, redisUrl?: string, profiled?: string): Promise<Peer> {
  const kind = redisUrl ? "C2" : "C1"
  const server = await world.core(profiled ?? (redisUrl ? "core-redis-server" : "core-server"), {
    mode: "server",
    redisUrl,
    profile: profiled !== undefined,
  })
  return {
    kind,
    name: redisUrl ? "C2 core + Redis" : "C1 core",
    server,
    prepare: async (count) => Array.from({ length: count }, () => succeeded(unknownSession())),
    kept: null,
  }
}

/** Core as it comes: what it has acknowledged it also looks at, five seconds later. */
export async function sharedCorePeer(world: World): Promise<Peer> {
  return {
    kind: "C1",
    name: "C1 core, shared",
    server: await world.core("core-shared"),
    prepare: async (count) => Array.from({ length: count }, () => created(unknownSession())),
    kept: null,
  }
}

const unknownSession = () => `payses_${newId("txn").slice(4)}`

/** The plugin's route for each gateway, acknowledgements only, all on one server: that named `profiled` if given. */
export async function ourPeers(
  world: World,
  some: readonly GatewayMessages[] = gateways,
  profiled?: string
) {
  const server = await world.ours(profiled ?? "ours-server", {
    mode: "server",
    profile: profiled !== undefined,
  })
  return some.map((messages) => ourPeer(server, messages))
}

export function ourPeer(
  server: Running,
  { gateway, rows, paid }: GatewayMessages,
  make = paid
): Peer {
  let payments: Promise<JournalRow[]> | null = null
  return {
    kind: "U",
    name: `U ${gateway}`,
    server,
    prepare: async (count) => {
      const known = await (payments ??= insertOpenPayments(server.db, rows, PAYMENTS))
      return Array.from({ length: count }, (_, index) => make(known[index % known.length]))
    },
    kept: () => countOf(server.db, rows.account),
  }
}

/** The plugin as it comes, with messages that it also settles but that announce nothing new. */
export async function sharedOurPeer(world: World, server?: Running): Promise<Peer> {
  const kustom = gateways.find(({ gateway }) => gateway === "kustom")
  if (!kustom) {
    throw new Error("Kustom is no gateway of the bench any more")
  }
  const peer = ourPeer(server ?? (await world.ours("ours-shared")), kustom, opened)
  return { ...peer, name: "U kustom, shared" }
}

async function countOf(db: Client, account: string): Promise<number> {
  const { rows } = await db.query(
    "select count(*)::int as count from payment_callback where account = $1 and authenticity = 'verified'",
    [account]
  )
  return rows[0].count
}
