import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { callbacksOf } from "../../support/journal"
import { crashPoints } from "../crash/points"
import type { FaultyServer } from "../fleet/faulty-server"
import type { World } from "../fleet/world"
import { GATEWAYS, openSome, payAll, untilAllSettled, type Part, type Stage } from "./part"

const pointNamed = (name: string) => {
  const point = crashPoints.find((one) => one.name === name)
  if (!point) {
    throw new Error(`There is no crash point "${name}"`)
  }
  return point
}

/** Longer than a lease (30 s) and the sweep that finds it. */
const LEASE_MS = 60_000

/** Waits until no server has anything left to do for callbacks of earlier parts: a trap would catch that instead. */
const untilNoneIsLeft = ({ databaseUrl }: World) =>
  eventually(
    async () => {
      const [{ left }] = await sql<{ left: number }>(
        `select count(*)::int as left from payment_callback
         where status in ('new', 'in_progress', 'waiting') and next_attempt_at < now() + interval '1 minute'`,
        [],
        databaseUrl
      )
      return left === 0
    },
    "callbacks of earlier parts worked off",
    2 * LEASE_MS
  )

/** Pays at a server that hangs for ever at a crash point; resolves when it does. Everything else goes elsewhere then. */
async function payAndHang({ world, errands }: Stage, victim: FaultyServer, point: string) {
  await untilNoneIsLeft(world)
  world.front.preferred = victim
  const open = await errands.open("syok2pay")
  await victim.setTrap({ ...pointNamed(point), effect: "hang", turns: 1 })
  const before = victim.sprung.length
  const paid = await errands.pay(open)
  await eventually(async () => victim.sprung.length > before, "the worker hung")
  world.front.preferred = null
  return paid
}

export const hung: Part = {
  name: "hung",
  title: "a worker hangs for ever with a claimed callback; its lease runs out for real",
  run: async (stage) => {
    const { world, note } = stage
    const { txnId } = await payAndHang(stage, world.servers[0], "claim: claimed")
    const started = Date.now()
    const row = await eventually(
      async () => {
        const [one] = await callbacksOf(txnId, world.databaseUrl)
        return one.status === "done" ? one : null
      },
      "the callback taken over",
      LEASE_MS
    )
    note("taken over after", `${Math.round((Date.now() - started) / 1000)} s`)
    if (row.attempts !== 2) {
      throw new Error(`Taken over at attempt ${row.attempts}, not at the second`)
    }
  },
}

export const hungInLock: Part = {
  name: "hung-in-lock",
  title: "a worker hangs for ever in the middle of settling, and is killed in the end",
  run: async (stage) => {
    const { world, note } = stage
    const [victim] = world.servers
    const paid = await payAndHang(stage, victim, "settling: before the truth is written down")
    const others = await openSome(stage)
    await untilAllSettled(stage, await payAll(stage, others))
    note("others settled meanwhile", String(others.length))
    await victim.kill()
    await untilAllSettled(stage, [paid])
    await victim.start()
  },
}

export const deployed: Part = {
  name: "deploy",
  title: "SIGTERM to one server after the other while callbacks come",
  run: async (stage) => {
    const { world, note } = stage
    for (const server of world.servers) {
      const opened = await openSome(stage)
      world.front.preferred = server
      const paying = payAll(stage, opened)
      await eventually(async () => world.front.underWay > 0, "a callback under way")
      const ended = await terminate(server)
      world.front.preferred = null
      note(`server ${world.servers.indexOf(server) + 1} ended`, ended)
      await untilAllSettled(stage, await paying)
      await server.start()
    }
  },
}

/** How a server ended after SIGTERM, and how long that took. */
async function terminate(server: FaultyServer): Promise<string> {
  const started = Date.now()
  await server.kill("SIGTERM")
  return `${server.ending} after ${((Date.now() - started) / 1000).toFixed(1)} s`
}

export const serverAndWorker: Part = {
  name: "worker",
  title: "one server without jobs and one worker without HTTP",
  servers: [{ MEDUSA_WORKER_MODE: "server" }, { MEDUSA_WORKER_MODE: "worker" }],
  run: async (stage) => {
    const { world } = stage
    ;[world.front.preferred] = world.servers
    const opened = await openSome(stage)
    await untilAllSettled(stage, await payAll(stage, opened))
    world.front.preferred = null
  },
}

export const clockOff: Part = {
  name: "clock",
  title:
    "one server's clock four minutes fast, the other one's four minutes slow, elsewhere on earth",
  servers: [
    { FAULTS_CLOCK_SHIFT: "240", TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8" },
    { FAULTS_CLOCK_SHIFT: "-240", TZ: "America/St_Johns", LANG: "ar_EG.UTF-8" },
  ],
  run: async (stage) => {
    const opened = await openSome(stage, GATEWAYS)
    await untilAllSettled(stage, await payAll(stage, opened))
  },
}
