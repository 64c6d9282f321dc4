import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { groups } from "../../converge/deeds"
import { columns, table, whys } from "../../converge/read-table"
import { reasons, tellsInRow } from "../../converge/reasons"
import { isRun } from "../../converge/run-rows"
import { STRAY_REASONS } from "../../../src/stray/reasons"

const gatewaysDir = join(__dirname, "../../../src/gateways")
const deedsDir = join(__dirname, "../../converge/deeds")
const sourcesIn = (folder: string) =>
  readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"))

describe("the table of what becomes of every truth", () => {
  const deeds = Object.values(groups).flatMap((group) => Object.keys(group))

  it("has a column for every gateway of the plugin, and no other", () => {
    const gateways = readdirSync(gatewaysDir).filter((name) =>
      existsSync(join(gatewaysDir, name, "index.ts"))
    )
    expect([...columns].sort()).toEqual(gateways.sort())
  })

  it("runs or explains every row at every gateway", () => {
    const unexplained = table.flatMap(({ row, cells }) =>
      columns
        .filter((gateway) => cells[gateway] !== "yes" && !whys[cells[gateway]])
        .map((gateway) => `${row} at ${gateway}: "${cells[gateway]}"`)
    )
    expect(unexplained).toEqual([])
  })

  it("tests every reason that it gives, and gives every reason that is tested", () => {
    const given = new Set(table.flatMap(({ cells }) => Object.values(cells)))
    given.delete("yes")
    expect([...given].sort()).toEqual(Object.keys(whys).sort())
    expect([...given].sort()).toEqual([...Object.keys(reasons), ...tellsInRow].sort())
  })

  it("has one deed for every row that runs anywhere, and no deed without a row", () => {
    const running = table.filter(({ cells }) => Object.values(cells).some(isRun))
    expect([...deeds].sort()).toEqual(running.map(({ row }) => row).sort())
  })

  it("is run by a spec, group by group", () => {
    const specs = sourcesIn(__dirname)
    const idle = Object.keys(groups).filter(
      (group) => !specs.some((spec) => new RegExp(`runRows\\(groups\\.${group}[,)]`).test(spec))
    )
    expect(idle).toEqual([])
  })

  it("meets every attention that stray money can have", () => {
    const sources = sourcesIn(deedsDir).join("\n")
    const unmet = [...STRAY_REASONS].filter((reason) => !sources.includes(`"${reason}"`))
    expect(unmet).toEqual([])
  })
})
