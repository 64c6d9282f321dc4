import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { projectRoot } from "../demo/launch/project"
import { noticedOf, passes, portionsOf, scoresOf, table, type Report } from "./mutate/portions"

/**
 * Mutation testing, one portion of the code after the other: `npm run mutate` for all of it,
 * `npm run mutate -- kustom settling` for some, `npm run mutate -- src/gateways/money.ts` for single
 * files. Each portion is tested by its own specs alone, so a score is never lent by somebody else's.
 * `--quick` leaves out what is evaluated when a file is loaded (tables, schemas): every such mutant costs a
 * run of all specs, four fifths of the time. Ends with 1 when a portion that ran is below the bar; survivors
 * are explained in docs/mutation.md.
 */
const results = join(projectRoot, ".data", "stryker")
mkdirSync(results, { recursive: true })

const words = process.argv.slice(2)
const quick = words.includes("--quick")

const reports = portionsOf(words.filter((word) => word !== "--quick")).map((portion): Report => {
  const { mutate, specs } = portion
  const name = quick ? `${portion.name}.quick` : portion.name
  process.stdout.write(`\n── ${name} ──\n`)
  const json = join(results, `${name}.json`)
  // One for both kinds of run: after a quick one, only what it left out is tried.
  const known = join(results, `${portion.name}.incremental.json`)
  if (existsSync(known)) {
    writeFileSync(known, JSON.stringify(noticedOf(JSON.parse(readFileSync(known, "utf8")))))
  }
  const { status } = spawnSync(
    process.execPath,
    [
      join(projectRoot, "node_modules/@stryker-mutator/core/bin/stryker.js"),
      "run",
      ...["--incrementalFile", relative(projectRoot, known)],
    ],
    {
      cwd: projectRoot,
      stdio: "inherit",
      env: {
        ...process.env,
        MUTATE_FILES: JSON.stringify(mutate),
        MUTATE_SPECS: JSON.stringify(specs),
        MUTATE_REPORT: json,
        MUTATE_QUICK: quick ? "1" : "",
      },
    }
  )
  if (status !== 0) {
    process.stderr.write(`Mutation testing of ${name} did not run to its end, see above\n`)
    process.exit(1)
  }
  return JSON.parse(readFileSync(json, "utf8")) as Report
})

const scores = scoresOf(reports)
process.stdout.write(`\n${table(scores)}\n`)
process.exit(passes(scores) ? 0 : 1)
