import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { projectRoot } from "./project"

/**
 * One digest over files and folders of the repository and further facts: equal digests mean that a step has
 * nothing to do. A missing path counts as empty.
 */
export function digest(paths: string[], facts: string[] = []): string {
  const hash = createHash("sha256")
  for (const file of paths.flatMap((path) => filesBelow(join(projectRoot, path)))) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0")
  }
  for (const fact of facts) {
    hash.update(fact).update("\0")
  }
  return hash.digest("hex")
}

/** Remembers in a folder which steps are done, one small file each. */
export function stampsIn(folder: string) {
  return {
    /**
     * Runs a step unless it was done with the same digest before.
     * @param isThere whether what the step made is still there
     */
    async once(name: string, wanted: string, isThere: boolean, step: () => Promise<unknown>) {
      const file = join(folder, name)
      if (isThere && existsSync(file) && readFileSync(file, "utf8") === wanted) {
        return
      }
      await step()
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, wanted)
    },
  }
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) {
    return []
  }
  if (!statSync(path).isDirectory()) {
    return [path]
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
