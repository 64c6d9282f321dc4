import { table } from "../../converge/read-table"
import { isRun } from "../../converge/run-rows"
import { reasons } from "../../converge/reasons"
import { Stand } from "../../converge/stand"

/** Every reason of the table, once for each gateway that has it. */
const pairs = new Map(
  table.flatMap(({ cells }) =>
    Object.entries(cells)
      .filter(([, cell]) => !isRun(cell))
      .map(([gateway, cell]) => [`${cell}: ${gateway}`, { gateway, cell }] as const)
  )
)

describe("why a gateway cannot", () => {
  it.concurrent.each([...pairs])("%s", (_, { gateway, cell }) => reasons[cell](new Stand(gateway)))
})
