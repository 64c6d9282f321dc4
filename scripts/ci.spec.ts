import { readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../demo/launch/project"
import { versions, wantedVersions } from "../integration-tests/package/support/versions"
import { devDependencies, scripts } from "../package.json"

const workflow = readFileSync(join(projectRoot, ".github", "workflows", "ci.yml"), "utf8")
const [, listed = ""] = /^ +medusa: \[(.+)\]$/m.exec(workflow) ?? []

describe("the CI", () => {
  it("runs what there is, in the form in which it is read", () => {
    const commands = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command]) => command)
    const known = /^npm (?:test|audit(?: --[a-z=-]+)+|run ([a-z:]+) -- \$\{\{ matrix\.medusa \}\})$/
    expect(commands).toHaveLength(3)
    for (const command of commands) {
      const [, script = "test"] = known.exec(command) ?? [null, command]
      expect(scripts).toHaveProperty([script])
    }
  })

  it("tries the package with every version that it is made for", () => {
    const wanted = listed.split(", ").flatMap((version) => wantedVersions(version))
    expect(wanted).toEqual(versions)
    expect(versions.at(-1)?.medusa).toBe(devDependencies["@medusajs/medusa"])
  })
})
