import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")

/** Files outside the site that link into it, or to each other. */
const BESIDE = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "sandbox/README.md"]

/**
 * VitePress knows dead pages, not dead anchors. Throws with every link of the built site, and of the
 * Markdown files beside it, that leads nowhere.
 */
export function checkAnchors(outDir: string): void {
  const pages = new Map(
    readdirSync(outDir, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => [name, readFileSync(join(outDir, name), "utf8")])
  )
  const ids = (page: string) => new Set(matches(pages.get(page) ?? "", / id="([^"]+)"/g))
  const dead = [...pages].flatMap(([page, html]) =>
    matches(html, / href="([^"]*#[^"]+)"/g)
      .filter((href) => !/^[a-z]+:/.test(href))
      .filter((href) => {
        const { pathname, hash } = new URL(href, `https://docs.example/${page}`)
        const target = pathname.replace(/^\//, "").replace(/\.html$/, "")
        return !ids(`${target || "index"}.html`).has(decodeURIComponent(hash.slice(1)))
      })
      .map((href) => `${page}: ${href}`)
  )
  const deadBeside = BESIDE.filter((file) => existsSync(join(root, file))).flatMap((file) =>
    matches(readFileSync(join(root, file), "utf8"), /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path, anchor] = link.split("#")
        const target = path === "" ? file : join(dirname(file), path)
        const page = /^docs\/(.+)\.md$/.exec(target)?.[1]
        return (
          !existsSync(join(root, target)) || (page && anchor && !ids(`${page}.html`).has(anchor))
        )
      })
      .map((link) => `${file}: ${link}`)
  )
  const all = [...dead, ...deadBeside]
  if (all.length > 0) {
    throw new Error(`Links that lead nowhere:\n${all.join("\n")}`)
  }
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found)
}
