import { spawnSync } from "node:child_process"
import { projectRoot } from "../demo/launch/project"

/**
 * `npm run test:versions [-- 2.17.2,2.19.0]`: the packed plugin in a fresh Medusa of each version, from
 * installing to uninstalling. `npm test` does the newest alone.
 */
const versions = process.argv[2] ?? "all"

const { status } = spawnSync(
  "npx",
  ["jest", "integration-tests/package", "--selectProjects", "package", "--maxWorkers", "1"],
  {
    cwd: projectRoot,
    stdio: "inherit",
    env: { ...process.env, MEDUSA_VERSIONS: versions },
    shell: process.platform === "win32",
  }
)
process.exit(status ?? 1)
