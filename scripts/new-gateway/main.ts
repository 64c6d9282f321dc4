import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { format, resolveConfig } from "prettier"
import { projectRoot } from "../../demo/launch/project"
import { changedFiles } from "./changed-files"
import { namesOf } from "./names"
import { newFiles, type TextFile } from "./new-files"

const usage = `npm run new:gateway -- <id> ["<Label>"]

Writes a gateway's folder, provider, sandbox face, page and rows, such as: npm run new:gateway -- acme-pay "Acme Pay"`

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { root: { type: "string", default: projectRoot } },
  })
  const [id, label, ...rest] = positionals
  if (!id || rest.length > 0) {
    throw new Error(usage)
  }
  const names = namesOf(id, label)
  const root = resolve(values.root)
  const created = newFiles(names)
  const taken = created.find(({ file }) => existsSync(join(root, file)))
  if (taken) {
    throw new Error(`There is a gateway ${id} already: ${taken.file}`)
  }
  const changed = changedFiles(names, (file) => readFileSync(join(root, file), "utf8"))
  const formatted = await Promise.all([...created, ...changed].map(byOurRules))
  for (const { file, text } of formatted) {
    const path = join(root, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    process.stdout.write(
      `${created.some((one) => one.file === file) ? "new     " : "changed "}${file}\n`
    )
  }
  process.stdout.write(`
Next: npm run docs:generate, then read docs/adding-a-gateway.md. What is still to be written says so in
  npx jest integration-tests/http/conformance.spec.ts --selectProjects http -t "${id} keeps"
`)
}

/** Formatted by the repository's own rules, wherever it is written. */
async function byOurRules({ file, text }: TextFile): Promise<TextFile> {
  const filepath = join(projectRoot, file)
  return { file, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
