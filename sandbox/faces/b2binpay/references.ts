import type { Query } from "../../core/call"
import { objectOf } from "./fields"
import type { Body } from "./fields"

/** The number in the path, a `tracking_id` in body or filter, and the number a list is of. */
export function references(body: Body, path: string, query: Query): string[] {
  const id = /^\/(?:deposit|payout)\/(\d+)/.exec(path)?.[1]
  const { tracking_id } = objectOf(objectOf(body.data).attributes)
  const named = [id, tracking_id, query("filter[tracking_id]"), query("filter[op_id]")]
  return named.filter((text): text is string => typeof text === "string" && text !== "")
}

/** Lists are asked by the same call of fault rules; only GETs of a deposit count. */
export const isInquiry = (path: string): boolean => /^\/deposit\/\d+/.test(path)
