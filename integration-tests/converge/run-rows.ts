import type { Deeds } from "./deed"
import { cellsOf } from "./read-table"
import { tellsInRow } from "./reasons"
import { Stand } from "./stand"

/** Several payments after one another, on a machine that does five rows at once. */
jest.setTimeout(240_000)

/** Whether a row is run at a gateway of which the table says this. */
export const isRun = (cell: string) => cell === "yes" || tellsInRow.has(cell)

/** Runs rows at every gateway, side by side; `alone` one after the other, for what moves the shop itself. */
export function runRows(deeds: Deeds, { alone = false } = {}): void {
  const test = alone ? it : it.concurrent
  describe.each(Object.entries(deeds))("%s", (row, deed) => {
    const cells = cellsOf(row).filter(([, cell]) => isRun(cell))
    test.each(cells)("%s: %s", (gateway, cell) => deed(new Stand(gateway), cell))
  })
}
