import type { Bar, Finding, Table } from "../metrics/metric"
import type { HostFacts } from "../world/host"

/** One metric of a run: what it found out, or why it could not be measured. */
export type Section = { id: string; title: string } & ({ finding: Finding } | { problem: string })

export type Run = {
  /** `2026-11-27`, and the kind of run. */
  date: string
  kind: "full" | "quick"
  minutes: number
  facts: HostFacts
  sections: Section[]
}

/** The results as Markdown. `imageOf` gives the address of a chart's file. */
export function documentOf(run: Run, imageOf: (chart: string) => string): string {
  return [
    `# Bench of ${run.date}`,
    `A ${run.kind} run of \`npm run bench${run.kind === "quick" ? " -- --quick" : ""}\`, ${Math.round(run.minutes)} minutes, everything on one machine: generator, servers and database share its cores.`,
    "Peers: **L0** Postgres alone (pgbench), **L1** bare Express with HMAC and one INSERT of our row, **C1** Medusa core's `/hooks/payment/stripe_stripe` with the official Stripe provider and validly signed events, " +
      "**C2** the same with Redis, **U** this plugin, by gateway. C1 and C2 acknowledge before they have verified or kept anything.",
    "## Bars",
    tableOf({
      head: ["", "what must hold", "wanted", "measured"],
      rows: run.sections.flatMap((section) =>
        "finding" in section ? section.finding.bars.map(barRow) : []
      ),
    }),
    ...run.sections.flatMap((section) => sectionOf(section, imageOf)),
    "## Machine",
    tableOf({ head: ["fact", "value"], rows: run.facts.map(([name, value]) => [name, value]) }),
  ].join("\n\n")
}

const barRow = ({ what, wanted, measured, holds }: Bar) => [
  holds ? "pass" : "**miss**",
  what,
  wanted,
  measured,
]

function sectionOf(section: Section, imageOf: (chart: string) => string): string[] {
  if ("problem" in section) {
    return [`## ${section.title}`, `**Not measured:** ${section.problem}`]
  }
  const { text, tables, charts } = section.finding
  return [
    `## ${section.title}`,
    ...text,
    ...tables.map(tableOf),
    ...charts.map(({ name, title }) => `![${title}](${imageOf(name)})`),
  ]
}

function tableOf({ head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}
