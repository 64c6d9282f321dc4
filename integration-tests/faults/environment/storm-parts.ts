import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { messageFor, signed } from "../../support/syok2pay-messages"
import { fire, statusesOf, within, type Shot } from "./load"
import { openSome, untilAllSettled, type Part, type Stage } from "./part"

/** Words of Syok2Pay; each makes another message of the same payment. */
const WORDS = ["SUCCESS", "PAID", "PENDING", "PROCESSING", "INITIATED", "FAILED", "EXPIRED"]

/** Callbacks for each payment of a storm: an outage is over, and everything is sent again and again. */
const EACH = 50

async function paidSilently(stage: Stage) {
  const { world } = stage
  const opened = await openSome(stage, ["syok2pay"])
  for (const one of opened) {
    await stage.errands.pay(one, "dropped")
  }
  return world.ledger.payments.slice(-opened.length)
}

async function storm(stage: Stage, txnIds: readonly string[]): Promise<Shot[]> {
  const { world } = stage
  const shots: Shot[] = []
  for (const txnId of txnIds) {
    for (let at = 0; at < EACH; at++) {
      const message = await messageFor(
        txnId,
        { txn_status: WORDS[at % WORDS.length] },
        world.databaseUrl
      )
      shots.push({
        url: `${world.front.url}/payments/syok2pay_main/${txnId}/callback`,
        headers: signed(message),
        body: JSON.stringify(message),
      })
    }
  }
  return shots.sort((one, other) => (one.body < other.body ? -1 : 1))
}

async function untilDrained({ world, note }: Stage): Promise<void> {
  const started = Date.now()
  await eventually(
    async () => {
      const [{ left }] = await sql<{ left: number }>(
        `select count(*)::int as left from payment_callback
         where status in ('new', 'in_progress') or (status = 'waiting' and attempts < 3)`,
        [],
        world.databaseUrl
      )
      return left === 0
    },
    "the storm worked off",
    300_000
  )
  note("worked off after", `${Math.round((Date.now() - started) / 1000)} s`)
}

export const retryStorm: Part = {
  name: "storm",
  title: "everything that an outage has held back comes at once, 167 callbacks a second",
  many: 200,
  run: async (stage) => {
    const { world, note } = stage
    const paid = await paidSilently(stage)
    const shots = await storm(
      stage,
      paid.map(({ txnId }) => txnId)
    )
    const salvo = await fire(shots, 10_000 / 60)
    note("callbacks", `${shots.length}, answered ${statusesOf(salvo)}`)
    note("acknowledged within (p50, p99)", `${within(salvo, 0.5)} ms, ${within(salvo, 0.99)} ms`)
    if (salvo.statuses[200] !== shots.length) {
      throw new Error(`Not all were acknowledged: ${statusesOf(salvo)}`)
    }
    await untilAllSettled(stage, paid, 300_000)
    await untilDrained(stage)
    const asked = await Promise.all(
      paid.map(
        async ({ reference }) => (await world.gateway("syok2pay").payment(reference)).inquiries
      )
    )
    note("inquiries a payment, at most", String(Math.max(...asked)))
  },
}

export const flood: Part = {
  name: "flood",
  title: "strangers send unsigned calls all the while, twice as many as genuine ones",
  run: async (stage) => {
    const { note } = stage
    const paid = await paidSilently(stage)
    const genuine = await storm(
      stage,
      paid.map(({ txnId }) => txnId)
    )
    const forged = [...genuine, ...genuine].map(({ url, body }) => ({
      url,
      body,
      headers: { "content-type": "application/json" },
    }))
    const [honest, refused] = await Promise.all([fire(genuine, 50), fire(forged, 100)])
    note("genuine", `${genuine.length}, answered ${statusesOf(honest)}`)
    note("acknowledged within (p50, p99)", `${within(honest, 0.5)} ms, ${within(honest, 0.99)} ms`)
    note("forged", `${forged.length}, answered ${statusesOf(refused)}`)
    if (honest.statuses[200] !== genuine.length || refused.statuses[401] !== forged.length) {
      throw new Error("Not every call got the answer that it deserved")
    }
    await untilAllSettled(stage, paid, 300_000)
  },
}
