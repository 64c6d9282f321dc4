import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"

/**
 * Names a build by everything that it is made of: the page's sources, Vite's configuration and the
 * versions of all packages.
 * @param shopDir absolute path of demo/shop
 * @param lockFile absolute path of the package lock
 * @returns 16 hex digits, the same on every machine
 */
export function fingerprint(shopDir: string, lockFile: string): string {
  const hash = createHash("sha256").update(readFileSync(lockFile))
  for (const file of ingredients(shopDir)) {
    hash
      .update(relative(shopDir, file).split(sep).join("/"))
      .update("\0")
      .update(readFileSync(file))
      .update("\0")
  }
  return hash.digest("hex").slice(0, 16)
}

function ingredients(shopDir: string): string[] {
  const inFolders = ["src", "public"].flatMap((folder) =>
    readdirSync(join(shopDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".spec.ts"))
      .map((entry) => join(entry.parentPath, entry.name))
  )
  return [...inFolders, join(shopDir, "index.html"), join(shopDir, "vite.config.ts")].sort()
}
