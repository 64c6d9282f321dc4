import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"
import { openApiDocument } from "../../docs/openapi/document"
import { projectRoot } from "../../demo/launch/project"
import { httpApiPage } from "./http-api"
import { optionTables } from "./option-tables"

const BEGIN = "<!-- options: written by npm run docs:generate -->"
const END = "<!-- /options -->"

/** A file that follows from the code, from the root of the repository, as it should be. */
export type GeneratedFile = { file: string; text: string }

/** Everything in `docs/` that follows from the code. Throws when a page or a docstring is missing. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const document = openApiDocument()
  const pages = [...(await optionTables())].map(([file, table]) => ({
    file,
    text: withTable(file, table),
  }))
  const whole = [
    { file: "docs/public/openapi.json", text: JSON.stringify(document) },
    { file: "docs/http-api.md", text: httpApiPage(document) },
  ]
  return Promise.all([...whole, ...pages].map(formatted))
}

function withTable(file: string, table: string): string {
  const path = join(projectRoot, file)
  const page = existsSync(path) ? readFileSync(path, "utf8") : ""
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) {
    throw new Error(
      `${file} has no place for its options: write the page, with these two lines where the table goes:\n${BEGIN}\n${END}`
    )
  }
  return `${page.slice(0, from)}${BEGIN}\n\n${table}\n\n${page.slice(to)}`
}

async function formatted({ file, text }: GeneratedFile): Promise<GeneratedFile> {
  const path = join(projectRoot, file)
  return { file, text: await format(text, { ...(await resolveConfig(path)), filepath: path }) }
}
