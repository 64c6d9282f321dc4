import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import type { ZodType } from "zod"
import { projectRoot } from "../../demo/launch/project"
import { commonOptions } from "../../src/gateways/common-options"
import type { Gateway } from "../../src/gateways/contract"
import { optionTable } from "./option-table"
import { optionTypesOf, type SchemaSource } from "./option-types"

/** Options that are documented together, and the page whose table they are. */
type Documented = SchemaSource & { schema: ZodType; page: string; common: boolean }

const GATEWAYS = "src/gateways"

/** The options tables of all pages: Markdown by page. */
export async function optionTables(): Promise<Map<string, string>> {
  const documented: Documented[] = [
    {
      file: `${GATEWAYS}/common-options.ts`,
      name: "commonOptions",
      schema: commonOptions,
      page: "docs/options.md",
      common: true,
    },
    ...(await Promise.all(gatewayFolders().map(optionsOf))),
  ]
  const types = optionTypesOf(documented)
  return new Map(
    documented.map(({ page, schema, file, common }, index) => {
      const own = types[index].filter(({ path }) => common || !(path[0] in commonOptions.shape))
      return [page, optionTable(schema, own, file)]
    })
  )
}

function gatewayFolders(): string[] {
  const folder = join(projectRoot, GATEWAYS)
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, "index.ts")))
}

async function optionsOf(folder: string): Promise<Documented> {
  const exports: Record<string, unknown> = await import(join(projectRoot, GATEWAYS, folder))
  const gateway = Object.values(exports).find(
    (one): one is Gateway => typeof one === "object" && one !== null && "capabilities" in one
  )
  const name = Object.keys(exports).find((key) => gateway && exports[key] === gateway.options)
  if (!gateway || !name) {
    throw new Error(`${GATEWAYS}/${folder}/index.ts has to export its gateway and its options`)
  }
  return {
    file: `${GATEWAYS}/${folder}/options.ts`,
    name,
    schema: gateway.options,
    page: `docs/gateways/${gateway.id}.md`,
    common: false,
  }
}
