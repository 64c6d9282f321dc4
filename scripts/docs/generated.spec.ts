import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { projectRoot } from "../../demo/launch/project"

const run = promisify(execFile)

describe("what docs/ takes from the code", () => {
  // In a process of its own: Prettier and the sources are loaded as npm run docs:generate does it.
  it("is what the code says: options, their defaults and the OpenAPI document", async () => {
    const check = run(
      process.execPath,
      ["--import", "tsx", "scripts/docs/generate.ts", "--check"],
      {
        cwd: projectRoot,
      }
    )
    await expect(check).resolves.toMatchObject({ stderr: "" })
  }, 120_000)
})
