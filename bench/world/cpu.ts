import { readdirSync, readFileSync } from "node:fs"
import type { Client } from "pg"

/** Ticks per second of the kernel's process times; fixed on every Linux of today. */
const HERTZ = 100

type Times = { parent: number; own: number; children: number }

/**
 * Seconds of processor time that a process has used so far, all its threads together. Unlike a
 * latency it does not change when the machine is busy with something else. NaN where there is no
 * `/proc`.
 */
export function cpuSeconds(pid: number): number {
  return timesOf(pid)?.own ?? NaN
}

/** The same for a whole Postgres: its first process, those it has now and those it had. */
export async function postgresCpu(db: Client): Promise<() => number> {
  const { rows } = await db.query("select pg_backend_pid() as pid")
  const root = timesOf(rows[0].pid)?.parent
  return () => {
    const first = root === undefined ? null : timesOf(root)
    return first
      ? processIds()
          .map(timesOf)
          .filter((one) => one?.parent === root)
          .reduce((sum, one) => sum + (one?.own ?? 0), first.own + first.children)
      : NaN
  }
}

const processIds = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** Fields 4 and 14 to 17 of `/proc/<pid>/stat`; null when there is none. */
function timesOf(pid: number): Times | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The program's name comes second, in brackets, and may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number)
    const at = (field: number) => fields[field - 3]
    return {
      parent: at(4),
      own: (at(14) + at(15)) / HERTZ,
      children: (at(16) + at(17)) / HERTZ,
    }
  } catch {
    return null
  }
}
