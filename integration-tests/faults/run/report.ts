import { isGood, type Result } from "./result"

const COLUMNS = [
  "part",
  "kills",
  "payments",
  "acked",
  "lost",
  "twice",
  "unpaid",
  "unequal",
  "stray",
  "told",
  "s",
  "",
]

function cellsOf(result: Result): string[] {
  const { part, missing, kills, losses, seconds } = result
  if (missing) {
    return [part, ...COLUMNS.slice(2).map(() => ""), `not tried: ${missing}`]
  }
  const { payments, acknowledged, lost, twice, unpaid, unequal, stray, told } = losses
  const counts = [kills, payments, acknowledged]
  const wrong = [lost, twice, unpaid, unequal, stray, told].map((one) => one.length)
  return [part, ...[...counts, ...wrong, seconds].map(String), isGood(result) ? "ok" : "NOT ok"]
}

/** One part's counts as soon as it has ended: "  ok: 4 payments, 6 acked, 0 lost, …". */
export function asLine(result: Result): string {
  const cells = cellsOf(result)
  const counts = COLUMNS.slice(1, -1).map((name, at) => `${cells[at + 1]} ${name}`)
  return `  ${cells.at(-1)}${result.missing ? "" : `: ${counts.join(", ")}`}`
}

/** The table that the run ends with. */
export function asText(results: readonly Result[]): string {
  const rows = [COLUMNS, ...results.map(cellsOf)]
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  const line = (row: string[]) =>
    row
      .map((cell, at) =>
        at === 0
          ? cell.padEnd(widths[at])
          : at === row.length - 1
            ? cell
            : cell.padStart(widths[at])
      )
      .join("  ")
  return [...rows.map(line), "", ...results.flatMap(detailsOf)].join("\n")
}

function detailsOf(result: Result): string[] {
  const { part, notes, error, losses } = result
  const { lost, twice, unpaid, unequal, stray, told } = losses
  const wrong = Object.entries({ lost, twice, unpaid, unequal, stray, told }).flatMap(
    ([what, sentences]) => sentences.map((sentence) => `${part}: ${what}: ${sentence}`)
  )
  return [
    ...notes.map(([what, figure]) => `${part}: ${what}: ${figure}`),
    ...(error ? [`${part}: broke off: ${error}`] : []),
    ...wrong,
  ]
}

export type Run = {
  date: string
  command: string
  seed: number
  minutes: number
  host: [what: string, fact: string][]
  results: readonly Result[]
}

/** The document of a run. */
export function asMarkdown({ date, command, seed, minutes, host, results }: Run): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")
  const notes = results.flatMap(({ part, notes }) =>
    notes.map(([what, figure]) => [part, what, figure] as const)
  )
  const tried = results.map((result) => {
    const [, kills, payments, acknowledged, lost, twice, unpaid, unequal, stray, told, , end] =
      cellsOf(result)
    const wrong = [lost, twice, unpaid, unequal, stray, told]
    return [result.title, kills, payments, acknowledged, ...wrong, end]
  })
  const head = ["what went wrong", "kills", "payments", "acknowledged", "lost", "twice", "unpaid"]
  return `# Faults, ${date}

\`${command}\`, seed ${seed}, ${minutes} minutes. What the columns mean is in [faults.md](../faults.md#reading-a-run).

${table([...head, "unequal", "stray", "told", ""], tried)}

## Figures

${table(["part", "of", "figure"], notes)}

## Host

${table(["", ""], host)}
`
}
