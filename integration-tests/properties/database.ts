import type { Connection } from "../support/knex"
import type { Process } from "./process"

/** The journal's database as a process sees it: gone when the process is. */
export function mortal(db: Connection, process: Process): Connection {
  const seen: Pick<Connection, "raw" | "transaction"> = {
    raw: ((...statement: Parameters<Connection["raw"]>) => {
      process.call()
      return db.raw(...statement)
    }) as Connection["raw"],
    transaction: ((work: Parameters<Connection["transaction"]>[0]) => {
      process.call()
      return db.transaction(work)
    }) as Connection["transaction"],
  }
  return seen as Connection
}
