import type { Answer, CallRequest } from "../../core/call"
import { ok } from "./problems"

const USUAL_SIZE = 10

/** Values a list can be filtered by: `filter[name]=` against each row's value of that name. */
export type Filters<Row> = Record<string, (row: Row) => string>

/** A page of the rows that fit the filters (b2binpay.md 4). Filters of other names are ignored. */
export function listed<Row>(
  { query, origin }: CallRequest,
  path: string,
  rows: readonly Row[],
  filters: Filters<Row>,
  document: (row: Row) => object
): Answer {
  const fits = (row: Row) =>
    Object.entries(filters).every(([name, valueOf]) => {
      const wanted = query(`filter[${name}]`)
      return wanted === undefined || wanted === valueOf(row)
    })
  const found = rows.filter(fits)
  const size = countOf(query("page[size]"), USUAL_SIZE)
  const page = countOf(query("page[number]"), 1)
  const pages = Math.max(1, Math.ceil(found.length / size))
  const link = (number: number) =>
    number < 1 || number > pages ? null : `${origin}/b2binpay${path}?page[number]=${number}`
  return ok({
    links: { first: link(1), last: link(pages), next: link(page + 1), prev: link(page - 1) },
    data: found.slice((page - 1) * size, page * size).map(document),
    meta: { pagination: { page, pages, count: found.length }, total_pages: pages },
  })
}

const countOf = (text: string | undefined, otherwise: number) =>
  text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : otherwise
