/**
 * How fast the admin's list of callbacks is in a journal that has grown: seeds a Postgres of its own,
 * starts Medusa, and times every filter and search over HTTP. Prints a table; ends with code 1 when a
 * median is above the limit. `npm run bench:admin [-- <callbacks>]`
 */
import { casesOf } from "./admin-list/cases"
import { measure, type Measured } from "./admin-list/measure"
import { startWorld } from "./admin-list/world"

const CALLBACKS = Number(process.argv[2] ?? 1_000_000)

/** Of each case. */
const CALLS = 50

/** Milliseconds. */
const LIMIT = 50

async function main(): Promise<boolean> {
  const world = await startWorld(CALLBACKS, say)
  try {
    const rows: Measured[] = []
    for (const one of await casesOf(world.database, CALLS)) {
      rows.push(await measure(one, { ...world, calls: CALLS }))
    }
    say(`\n${CALLBACKS.toLocaleString("en")} callbacks, ${CALLS} calls of each, milliseconds\n`)
    say("| what                              | median |    p99 |")
    say("| --------------------------------- | -----: | -----: |")
    for (const { name, median, p99 } of rows) {
      say(`| ${name.padEnd(33)} | ${cell(median)} | ${cell(p99)} |`)
    }
    const slow = rows.filter(({ median }) => median > LIMIT)
    say(
      slow.length === 0
        ? `\nEvery median is below ${LIMIT} ms.`
        : `\nAbove ${LIMIT} ms: ${slow.map(({ name }) => name).join(", ")}`
    )
    return slow.length === 0
  } finally {
    await world.stop()
  }
}

const cell = (milliseconds: number) => milliseconds.toFixed(1).padStart(6)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main().then(
  (isFast) => process.exit(isFast ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
)
