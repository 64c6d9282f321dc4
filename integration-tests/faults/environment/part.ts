import { eventually } from "../../support/eventually"
import { sql } from "../../support/database"
import { hurryAll, type Errands } from "../fleet/errands"
import type { LedgerPayment } from "../fleet/ledger"
import type { World } from "../fleet/world"
import type { PartName } from "../run/part-names"

/** Everything that a part of the run may use. */
export type Stage = {
  world: World
  errands: Errands
  /** Payments to make: a handful in `npm test`, many in `npm run faults`. */
  payments: number
  /** Notes a figure for the report: "acknowledged p99" is "12 ms". */
  note: (what: string, figure: string) => void
}

/** One kind of trouble around a shop that takes payments. */
export type Part = {
  /** For `--only`. */
  name: PartName
  /** What goes wrong, for the report. */
  title: string
  /** Environment of each server, where it is not the same for all. */
  servers?: Record<string, string>[]
  /** Why it cannot run on this machine, or null. */
  unavailable?: () => string | null
  /** Payments of the long form, where that is not 40. */
  many?: number
  run: (stage: Stage) => Promise<void>
}

/** Waits until every payment has ended in journal and Medusa, without waiting for leases and pauses to run out. */
export async function untilAllSettled(
  { world: { databaseUrl } }: Pick<Stage, "world">,
  payments: readonly LedgerPayment[],
  deadlineMs = 120_000
): Promise<void> {
  await eventually(
    async () => {
      const [{ left }] = await sql<{ left: number }>(
        `select count(*)::int as left from payment_transaction
         where id = any($1) and (settled_at is null or state not in ('authorized', 'captured'))`,
        [payments.map(({ txnId }) => txnId)],
        databaseUrl
      )
      if (left > 0) {
        await hurryAll(payments, databaseUrl)
      }
      return left === 0
    },
    `${payments.length} payments settled`,
    deadlineMs
  )
}

/** Where a storefront opens payments. */
export const GATEWAYS = ["syok2pay", "swedbank-pay", "inbank", "b2binpay"]

/** Opens so many payments, at each gateway in turn. */
export async function openSome({ errands, payments }: Stage, gateways = GATEWAYS) {
  const opened = []
  for (let one = 0; one < payments; one++) {
    opened.push(await errands.open(gateways[one % gateways.length]))
  }
  return opened
}

/** Pays everything that is open, all at once, and every second one is told five times. */
export async function payAll(
  { errands }: Stage,
  opened: Awaited<ReturnType<typeof openSome>>
): Promise<LedgerPayment[]> {
  return Promise.all(opened.map((one, at) => errands.pay(one, at % 2 ? "duplicate" : "normal")))
}
