/** After `medusa plugin:build`: what the compiled sandbox reads beside its code. */
import { cpSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")

for (const name of ["views", "assets", "README.md"]) {
  cpSync(join(root, "sandbox", name), join(root, ".medusa/server/sandbox", name), {
    recursive: true,
  })
}
