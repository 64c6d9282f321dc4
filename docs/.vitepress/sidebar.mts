import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { DefaultTheme } from "vitepress"

const docs = join(dirname(fileURLToPath(import.meta.url)), "..")

/** Pages in the order in which they are read; those in no group are listed at the end. */
const groups: [title: string, pages: string[]][] = [
  ["Begin", ["start", "concepts", "options", "storefront"]],
  [
    "Gateways",
    [
      "gateways/syok2pay",
      "gateways/swedbank-pay",
      "gateways/inbank",
      "gateways/kustom",
      "gateways/b2binpay",
    ],
  ],
  ["Run it", ["operating", "deployment", "security", "telemetry"]],
  ["Look inside", ["http-api", "admin-api", "medusa-core", "faults", "adding-a-gateway"]],
]

const pages = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^(?!\.|public\/|index\.md).*\.md$/.test(name))
  .map((name) => name.replace(/\.md$/, ""))

const placed = new Set(groups.flatMap(([, names]) => names))
const further = pages.filter((page) => !placed.has(page)).sort()

export const sidebar: DefaultTheme.SidebarItem[] = [...groups, ["Further", further] as const]
  .filter(([, names]) => names.length > 0)
  .map(([text, names]) => ({
    text,
    items: names.map((name) => ({ text: titleOf(name), link: `/${name}` })),
  }))

function titleOf(page: string): string {
  const [, title] = /^# (.+)$/m.exec(readFileSync(join(docs, `${page}.md`), "utf8")) ?? []
  if (!title) {
    throw new Error(`docs/${page}.md has no heading "# …" for the sidebar`)
  }
  return title
}
