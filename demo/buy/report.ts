import type { PurchaseResult } from "./purchase"

/** Prints each step with the seconds since the first. */
export function stepPrinter(say: (text: string) => void) {
  const started = Date.now()
  return (what: string) =>
    say(`${((Date.now() - started) / 1000).toFixed(2).padStart(7)} s  ${what}`)
}

/** One purchase in a few lines. */
export function verdictOf({ ok, differences, order_id, state, ms }: PurchaseResult): string {
  if (!ok) {
    return ["", "NOT as it must be:", ...differences.map((one) => `  - ${one}`)].join("\n")
  }
  const outcome = order_id ? `one order, ${order_id}` : "no order"
  const speed =
    ms.callback_to_order === null
      ? ""
      : `, ${ms.callback_to_order} ms from callback to order (settled after ${ms.callback_to_settled} ms)`
  return `\nok: ${state}, ${outcome}${speed}`
}

/** Many purchases, one line each. */
export function resultTable(results: PurchaseResult[]): string {
  const rows = [
    ["outcome", "callbacks", "state", "order", "callback to order", ""],
    ...results.map((result) => [
      result.channel ? `${result.outcome} (${result.channel})` : result.outcome,
      result.callback_mode,
      result.state,
      result.order_id ? "one" : "none",
      result.ms.callback_to_order === null ? "" : `${result.ms.callback_to_order} ms`,
      result.ok ? "ok" : `WRONG: ${result.differences.join("; ")}`,
    ]),
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  // The last column may hold sentences and needs no padding.
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column]) : cell))
      .join("  ")
  const good = results.filter(({ ok }) => ok).length
  return [...rows.map(line), "", `${good} of ${results.length} ended as they must`].join("\n")
}
