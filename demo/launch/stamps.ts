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
  const file = (step: string) => join(folder, step)
  return {
    isDone: (step: string, wanted: string) =>
      existsSync(file(step)) && readFileSync(file(step), "utf8") === wanted,
    setDone(step: string, done: string) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file(step), done)
    },
  }
}

export type Stamps = ReturnType<typeof stampsIn>

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
