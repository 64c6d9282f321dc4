import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"

/**
 * Names a build by everything that it is made of: the page's sources and helpers, Vite's configuration and the
 * versions of all packages.
 * @param shopDir absolute path of demo/shop
 * @param lockFile absolute path of the package lock
 * @returns 16 hex digits, the same on every machine
 */
export function fingerprint(shopDir: string, lockFile: string): string {
  const hash = createHash("sha256").update(readFileSync(lockFile))
  for (const file of [...ingredients(shopDir), ...helpers(shopDir)]) {
    hash
      .update(relative(shopDir, file).split(sep).join("/"))
      .update("\0")
      .update(readFileSync(file))
      .update("\0")
  }
  return hash.digest("hex").slice(0, 16)
}

function ingredients(shopDir: string): string[] {
  const inFolders = ["src", "public"].flatMap((folder) => filesIn(join(shopDir, folder)))
  return [...inFolders, join(shopDir, "index.html"), join(shopDir, "vite.config.ts")].sort()
}

/** The package's own helpers for storefronts, and the texts that they share with its pages. */
function helpers(shopDir: string): string[] {
  const sources = join(shopDir, "..", "..", "src")
  return ["storefront", "pages"]
    .map((folder) => join(sources, folder))
    .filter(existsSync)
    .flatMap(filesIn)
    .sort()
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".spec.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
