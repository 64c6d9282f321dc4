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
  "s",
  "",
]

function cellsOf(result: Result): string[] {
  const { part, missing, kills, losses, seconds } = result
  if (missing) {
    return [part, "", "", "", "", "", "", "", "", `not tried: ${missing}`]
  }
  const { payments, acknowledged, lost, twice, unpaid, unequal } = losses
  const counts = [kills, payments, acknowledged]
  const wrong = [lost, twice, unpaid, unequal].map((one) => one.length)
  return [part, ...[...counts, ...wrong, seconds].map(String), isGood(result) ? "ok" : "NOT ok"]
}

/** The table that the run ends with. */
export function asText(results: readonly Result[]): string {
  const rows = [COLUMNS, ...results.map(cellsOf)]
  const widths = COLUMNS.map((_, at) => Math.max(...rows.slice(0, -1).map((row) => row[at].length)))
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
  const { lost, twice, unpaid, unequal } = losses
  const wrong = Object.entries({ lost, twice, unpaid, unequal }).flatMap(([what, sentences]) =>
    sentences.map((sentence) => `${part}: ${what}: ${sentence}`)
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
    const [, kills, payments, acknowledged, lost, twice, unpaid, unequal, , end] = cellsOf(result)
    return [result.title, kills, payments, acknowledged, lost, twice, unpaid, unequal, end]
  })
  const head = ["what went wrong", "kills", "payments", "acknowledged", "lost", "twice", "unpaid"]
  return `# Faults, ${date}

\`${command}\`, seed ${seed}, ${minutes} minutes. What the columns mean is in [faults.md](../faults.md#reading-a-run).

${table([...head, "unequal", ""], tried)}

## Figures

${table(["part", "of", "figure"], notes)}

## Host

${table(["", ""], host)}
`
}
