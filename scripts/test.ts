import { spawnSync } from "node:child_process"
import { projectRoot } from "../demo/launch/project"

/** What `npm test` checks, cheapest first; the first failure ends it. */
const steps: [name: string, command: string, args: string[]][] = [
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["types", "npm", ["run", "--silent", "typecheck"]],
  ["docs", "npm", ["run", "--silent", "docs:build"]],
  ["unit", "npx", ["jest", "--selectProjects", "unit"]],
  ["properties", "npx", ["jest", "--selectProjects", "properties", "--maxWorkers", "2"]],
  ["package", "npx", ["jest", "--selectProjects", "package"]],
  // A browser, the admin and a shop are enough for a small machine at a time.
  ["browser", "npx", ["jest", "--selectProjects", "browser", "--maxWorkers", "1"]],
  ["http", "npx", ["jest", "--selectProjects", "http", "--maxWorkers", "2"]],
]

const started = Date.now()
for (const [name, command, args] of steps) {
  process.stdout.write(`\n── ${name} ──\n`)
  const { status } = spawnSync(command, args, {
    cwd: projectRoot,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (status !== 0) {
    process.stdout.write(`\nnpm test stopped: ${name} failed\n`)
    process.exit(status ?? 1)
  }
}
process.stdout.write(`\nAll checks passed in ${Math.round((Date.now() - started) / 1000)} s\n`)
