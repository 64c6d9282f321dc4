import type { Chart } from "../report/chart"
import type { Plan } from "../plan"
import type { World } from "../world/world"

/** A thing that must hold, and whether it did. */
export type Bar = {
  what: string
  /** With its unit, such as `≤ 25 ms`. */
  wanted: string
  measured: string
  holds: boolean
}

export type Table = { head: string[]; rows: string[][] }

/** What a metric found out, as it is written into the results. */
export type Finding = {
  /** How it was measured, in sentences. */
  text: string[]
  tables: Table[]
  charts: Chart[]
  bars: Bar[]
  /** Every single value, kept in a file beside the results. */
  raw: unknown
}

export type Context = {
  world: World
  plan: Plan
  /** Tells whoever waits what happens. */
  say: (line: string) => void
  /** Of a Redis that was started for this run; null when there is none. */
  redisUrl: string | null
}

export type Metric = {
  /** As `--only` names it. */
  id: string
  title: string
  measure: (context: Context) => Promise<Finding>
}

/** What a metric that a short run leaves out says of itself. */
export const leftOut = (why: string): Finding => ({
  text: [`Not measured in a short run: ${why}.`],
  tables: [],
  charts: [],
  bars: [],
  raw: null,
})
