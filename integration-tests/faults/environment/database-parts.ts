import { sql } from "../../support/database"
import { cutConnections, setReadOnly } from "../../support/database-faults"
import { eventually } from "../../support/eventually"
import { holdWritesTo } from "../../support/table-lock"
import { GATEWAYS, openSome, payAll, untilAllSettled, type Part } from "./part"

/** Runs `work` again and again beside `beside`, until that has ended. */
async function meanwhile(work: () => Promise<unknown>, beside: Promise<unknown>): Promise<number> {
  let over = false
  let turns = 0
  const ended = beside.finally(() => (over = true))
  while (!over) {
    await work()
    turns++
    await new Promise((done) => setTimeout(done, 200))
  }
  await ended
  return turns
}

export const terminated: Part = {
  name: "terminated",
  title: "every connection to Postgres cut again and again (pg_terminate_backend)",
  run: async (stage) => {
    const { world } = stage
    const opened = await openSome(stage, GATEWAYS)
    let cut = 0
    const paid = payAll(stage, opened)
    const untilSeen = paid.then(() =>
      eventually(async () => cut >= 10 * stage.payments, "enough connections cut", 60_000)
    )
    await meanwhile(async () => (cut += await cutConnections(world.database)), untilSeen)
    stage.note("connections cut", String(cut))
    await untilAllSettled(stage, await paid)
  },
}

export const readOnly: Part = {
  name: "read-only",
  title: "Postgres is read-only, as a replica is, while callbacks come",
  run: async (stage) => {
    const { world } = stage
    const opened = await openSome(stage, GATEWAYS)
    await setReadOnly(world.database, true)
    try {
      const paid = await payAll(stage, opened)
      const answers = await Promise.all(
        paid.map(({ gateway, reference }) => world.gateway(gateway).callbacks(reference))
      )
      const acknowledged = answers.flat().filter(({ status }) => status === "Sent")
      stage.note("acknowledged meanwhile", String(acknowledged.length))
      if (acknowledged.length > 0) {
        throw new Error("A callback was acknowledged that cannot have been stored")
      }
    } finally {
      await setReadOnly(world.database, false)
    }
    await untilAllSettled(stage, world.ledger.payments.slice(-opened.length))
  },
}

export const poolExhausted: Part = {
  name: "pool",
  title: "every connection of the pools waits for a lock on the journal",
  run: async (stage) => {
    const { world } = stage
    const opened = await openSome(stage, ["syok2pay"])
    const release = await holdWritesTo("payment_callback", world.databaseUrl)
    try {
      // The sandbox returns when its first attempt has been answered, 503 after five seconds here.
      await payAll(stage, opened)
      const [{ waiting }] = await sql<{ waiting: number }>(
        "select count(*)::int as waiting from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'",
        [world.database],
        world.databaseUrl
      )
      stage.note("connections that waited", String(waiting))
    } finally {
      await release()
    }
    await untilAllSettled(stage, world.ledger.payments.slice(-opened.length))
  },
}
