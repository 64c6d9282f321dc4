/** Some files, and the specs that have to notice when one of them changes. Globs. */
export type Portion = { name: string; mutate: string[]; specs: string[] }

/** What of Stryker's report is read (mutation-testing-report-schema). */
export type Report = { files: Record<string, { mutants: { status: string }[] }> }

export type Score = { file: string; mutants: number; undetected: number }

/** Percent of the mutants of all portions together that a spec must notice. */
export const BAR = 85

const GATEWAYS = ["syok2pay", "swedbank-pay", "inbank", "kustom", "b2binpay"]

/** Words for people, types, and what only specs use. */
const NOT_MUTATED = ["!**/*.spec.ts", "!**/testing/**", "!**/{labels,contract,context}.ts"]

const portions: Portion[] = [
  { name: "gateways", mutate: ["src/gateways/*.ts"], specs: ["src/gateways/*.spec.ts"] },
  ...GATEWAYS.map((gateway) => ({
    name: gateway,
    mutate: [`src/gateways/${gateway}/*.ts`],
    specs: [`src/gateways/${gateway}/*.spec.ts`],
  })),
  {
    name: "settling",
    mutate: [
      "src/settling/{ask-or-end,decide,inquiry-schedule,next-state,refusal,verify-truth}.ts",
      "src/stray/reasons.ts",
      "src/callbacks/refusal-budget.ts",
    ],
    specs: ["src/{settling,stray,callbacks}/**/*.spec.ts"],
  },
]

/**
 * What the words of a command line ask for: everything, portions by name, or files of one portion.
 * Throws when a word is neither.
 */
export function portionsOf(words: readonly string[]): Portion[] {
  const wanted = words.length === 0 ? portions : words.map(portionOf)
  return wanted.map((one) => ({ ...one, mutate: [...one.mutate, ...NOT_MUTATED] }))
}

function portionOf(word: string): Portion {
  const named = portions.find(({ name }) => name === word)
  if (named) {
    return named
  }
  const [, gateway] = /^src\/gateways\/([^/]+)\/[^/]+\.ts$/.exec(word) ?? []
  const owner = word.endsWith(".ts")
    ? (portions.find(({ name }) => name === gateway) ??
      (word.startsWith("src/gateways/") ? portions[0] : portions[portions.length - 1]))
    : undefined
  if (!owner) {
    const names = portions.map(({ name }) => name).join(", ")
    throw new Error(`Mutate what? ${word} is no file and none of ${names}`)
  }
  return { ...owner, name: word.replace(/\W+/g, "-"), mutate: [word] }
}

/**
 * What specs have noticed in an earlier run, so that the rest is tried again: Stryker takes what it knows of a
 * table for granted whatever specs have come since, and what took too long may have been a busy machine's.
 */
export function noticedOf<T extends Report>(report: T): T {
  const files = Object.entries(report.files).map(([file, { mutants, ...rest }]) => [
    file,
    { ...rest, mutants: mutants.filter(({ status }) => status === "Killed") },
  ])
  return { ...report, files: Object.fromEntries(files) }
}

/** Files with the most undetected mutants first. What cannot run (a compile error) does not count. */
export function scoresOf(reports: readonly Report[]): Score[] {
  return reports
    .flatMap(({ files }) => Object.entries(files))
    .map(([file, { mutants }]) => {
      const statuses = mutants.map(({ status }) => status)
      const counted = statuses.filter((status) => !/Error|Ignored/.test(status))
      const undetected = counted.filter((status) => /Survived|NoCoverage/.test(status)).length
      return { file, mutants: counted.length, undetected }
    })
    .filter(({ mutants }) => mutants > 0)
    .sort((left, right) => right.undetected - left.undetected)
}

/** Percent of mutants that were noticed. */
export function scoreOf(scores: readonly Omit<Score, "file">[]): number {
  const sum = (pick: (score: Omit<Score, "file">) => number) =>
    scores.reduce((total, score) => total + pick(score), 0)
  return 100 * (1 - sum((one) => one.undetected) / sum((one) => one.mutants))
}

export const passes = (scores: readonly Score[]): boolean => scoreOf(scores) >= BAR

/** The scores as Markdown. */
export function table(scores: readonly Score[]): string {
  const row = (file: string, mutants: number, undetected: number) =>
    `| ${file} | ${mutants} | ${undetected} | ${scoreOf([{ mutants, undetected }]).toFixed(1)} % |`
  const all = scores.reduce(
    (total, { mutants, undetected }) => ({
      mutants: total.mutants + mutants,
      undetected: total.undetected + undetected,
    }),
    { mutants: 0, undetected: 0 }
  )
  return [
    "| file | mutants | undetected | score |",
    "| --- | ---: | ---: | ---: |",
    ...scores.map(({ file, mutants, undetected }) => row(file, mutants, undetected)),
    row("**all**", all.mutants, all.undetected),
  ].join("\n")
}
