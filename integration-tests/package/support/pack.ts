import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../../demo/launch/project"
import { testDir } from "../../setup/test-dir"

const FOLDER = join(testDir, "packed")

/** Builds the plugin and packs it as npm would publish it. Before all specs of the package, once. */
export default function pack(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  execFileSync("npm", ["run", "build"], { cwd: projectRoot, stdio: "pipe" })
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", FOLDER], {
    cwd: projectRoot,
    stdio: "pipe",
  })
}

/** Path of the tarball. @throws when there is none */
export function packedTarball(): string {
  const [tarball] = readdirSync(FOLDER).filter((name) => name.endsWith(".tgz"))
  return join(FOLDER, tarball)
}
