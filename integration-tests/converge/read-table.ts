import { readFileSync } from "node:fs"
import { join } from "node:path"

export type Line = { row: string; cells: Record<string, string> }

const text = readFileSync(join(__dirname, "table.md"), "utf8")

/** The lines of the table that begins with this word; the first column is the key. */
function linesOf(first: string): { head: string[]; lines: string[][] } {
  const all = text.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim())
  )
  const start = all.findIndex(([cell]) => cell === first)
  const rest = all.slice(start + 2)
  const end = rest.findIndex((cells) => cells.length === 0)
  return { head: all[start].slice(1), lines: rest.slice(0, end < 0 ? undefined : end) }
}

const { head, lines } = linesOf("row")

/** The gateways of the table, in the order of its columns. */
export const columns = head

/** Every row with its cell for each gateway. */
export const table: Line[] = lines.map(([row, ...cells]) => ({
  row,
  cells: Object.fromEntries(head.map((gateway, at) => [gateway, cells[at] ?? ""])),
}))

/** Why a gateway cannot, by the reason's name. */
export const whys: Record<string, string> = Object.fromEntries(linesOf("reason").lines)

/** The cells of a row. Throws when the table does not have it. */
export function cellsOf(row: string): [gateway: string, cell: string][] {
  const found = table.find((line) => line.row === row)
  if (!found) {
    throw new Error(`table.md has no row "${row}"`)
  }
  return Object.entries(found.cells)
}
