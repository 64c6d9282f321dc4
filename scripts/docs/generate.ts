import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import { generatedFiles } from "./generated-files"

/**
 * Writes what follows from the code into `docs/`. With `--check` it writes nothing and fails when
 * something in there is not what the code says.
 */
async function main(): Promise<void> {
  const isCheck = process.argv.includes("--check")
  const stale = (await generatedFiles()).filter(({ file, text }) => text !== current(file))
  if (isCheck && stale.length > 0) {
    const files = stale.map(({ file }) => file).join(", ")
    throw new Error(`Not what the code says: ${files}. Run npm run docs:generate and commit it.`)
  }
  for (const { file, text } of stale) {
    mkdirSync(dirname(join(projectRoot, file)), { recursive: true })
    writeFileSync(join(projectRoot, file), text)
    process.stdout.write(`wrote ${file}\n`)
  }
}

function current(file: string): string | null {
  const path = join(projectRoot, file)
  return existsSync(path) ? readFileSync(path, "utf8") : null
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
