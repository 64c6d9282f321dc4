import type { CartLine } from "../gateways/contract"

/** A row as Medusa's query returns it: nothing about it is certain. */
export type Row = Record<string, unknown>

const AMOUNTS = ["id", "total", "original_total", "tax_total", "tax_lines.rate"] as const

/**
 * What has to be queried of a cart or an order to tell a gateway what is paid for. Medusa computes the
 * taxes of lines only for whoever asks for the total of all.
 */
export const LINE_FIELDS = [
  "total",
  ...["title", "variant_sku", "quantity", ...AMOUNTS].map((field) => `items.${field}`),
  ...["name", ...AMOUNTS].map((field) => `shipping_methods.${field}`),
]

export function linesOf(row: Row): CartLine[] {
  return list(row.items).map((item) => line(item, "title"))
}

export function shippingOf(row: Row): CartLine[] {
  return list(row.shipping_methods).map((method) => line(method, "name"))
}

function line(row: Row, title: "title" | "name"): CartLine {
  const rates = list(row.tax_lines).map(({ rate }) => decimal(rate))
  return {
    id: String(row.id),
    title: text(row[title]) ?? "",
    sku: text(row.variant_sku),
    quantity: Number(row.quantity ?? 1),
    total: decimal(row.total),
    tax_total: decimal(row.tax_total),
    original_total: decimal(row.original_total ?? row.total),
    tax_rate: rates.length === 1 ? rates[0] : undefined,
  }
}

/** The objects of a list that may be missing. */
export function list(value: unknown): Row[] {
  return Array.isArray(value) ? (value.filter(Boolean) as Row[]) : []
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

/** Decimal text of a number or BigNumber; missing is zero. */
export function decimal(value: unknown): string {
  return String(value ?? 0)
}
