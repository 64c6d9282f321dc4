import { readdirSync } from "node:fs"
import { join } from "node:path"
import { Eta } from "eta"
import type { GatewayNames } from "./names"

const templates = join(__dirname, "templates")

/** A file from the root of the repository, with its text. */
export type TextFile = { file: string; text: string }

/** Where each folder of `templates/` goes. */
const targets: Record<string, (names: GatewayNames) => string> = {
  gateway: ({ id }) => `src/gateways/${id}`,
  "gateway/testing": ({ id }) => `src/gateways/${id}/testing`,
  provider: ({ id }) => `src/providers/${id}`,
  face: ({ id }) => `sandbox/faces/${id}`,
  messages: () => "integration-tests/support",
  docs: () => "docs/gateways",
}

/** The files of a new gateway. `__id__` in a template's name is the gateway's id. */
export function newFiles(names: GatewayNames): TextFile[] {
  const eta = new Eta({ views: templates, autoEscape: false, autoTrim: false })
  return Object.entries(targets).flatMap(([folder, targetOf]) =>
    readdirSync(join(templates, folder))
      .filter((name) => name.endsWith(".eta"))
      .map((name) => ({
        file: `${targetOf(names)}/${name.replace(/\.eta$/, "").replace("__id__", names.id)}`,
        text: eta.render(`${folder}/${name}`, names),
      }))
  )
}
