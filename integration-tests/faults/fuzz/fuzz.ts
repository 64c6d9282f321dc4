import { readFileSync } from "node:fs"
import { sql } from "../../support/database"
import type { Errands } from "../fleet/errands"
import type { World } from "../fleet/world"
import { untilAllSettled } from "../environment/part"
import { Random } from "../random"
import { collectSamples, vary } from "./samples"
import { bytesOf, exchange } from "./wire"

export type FuzzOptions = { seconds: number; seed: number }

export type FuzzReport = {
  seed: number
  requests: number
  /** HTTP statuses and how often they came; 0 is no answer. */
  statuses: Record<number, number>
  /** Requests that were answered 5xx, as base64, the first few. */
  failures: { status: number; bytes: string }[]
  /** Rejections and exceptions that nobody caught. */
  uncaught: string[]
  /** Resident memory of the server in MB, after a third of the time and in the end. */
  memory: [early: number, late: number]
  /** Whether anything was paid that the gateway does not call paid. */
  orders: number
}

/** Requests under way at any time. */
const PARALLEL = 16

/** How many failures are kept word for word. */
const KEPT = 10

/**
 * Sends changed copies of real requests to the first server, raw, for so many seconds. The seed brings
 * the same requests back in the same order.
 */
export async function fuzz(
  world: World,
  errands: Errands,
  { seconds, seed }: FuzzOptions
): Promise<FuzzReport> {
  const [server] = world.servers
  world.front.preferred = server
  const samples = await collectSamples(world, errands)
  await untilAllSettled({ world }, world.ledger.payments)
  const before = await countOrders(world)
  const random = new Random(seed)
  const report: FuzzReport = {
    seed,
    requests: 0,
    statuses: {},
    failures: [],
    uncaught: server.uncaught,
    memory: [0, 0],
    orders: 0,
  }
  const port = Number(new URL(String(server.url)).port)
  const started = Date.now()
  const elapsed = () => (Date.now() - started) / 1000
  const worker = async () => {
    while (elapsed() < seconds && server.isUp) {
      const bytes = bytesOf(vary(random.pick(samples), random))
      const status = await exchange(port, bytes)
      report.requests++
      report.statuses[status] = (report.statuses[status] ?? 0) + 1
      if (status >= 500 && report.failures.length < KEPT) {
        report.failures.push({ status, bytes: bytes.toString("base64") })
      }
      if (report.memory[0] === 0 && elapsed() > seconds / 3) {
        report.memory[0] = memoryOf(Number(server.pid))
      }
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
  if (!server.isUp) {
    report.uncaught.push(`the server ended with ${server.ending}`)
  } else {
    report.memory[1] = memoryOf(Number(server.pid))
  }
  report.orders = (await countOrders(world)) - before
  return report
}

async function countOrders({ databaseUrl }: World): Promise<number> {
  const [{ count }] = await sql<{ count: number }>(
    'select count(*)::int as count from "order"',
    [],
    databaseUrl
  )
  return count
}

/** Resident memory in MB; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? []
    return Math.round(Number(kilobytes) / 1024)
  } catch {
    return 0
  }
}
