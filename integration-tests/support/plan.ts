import type { Database } from "../../src/modules/payment-journal/store"
import type { Connection } from "./knex"

type Node = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Node[] }

export type Plan = { indexes: string[]; scansWhole: string[] }

/**
 * How Postgres would run each statement that `work` sends. Nothing is run, except where `work` only
 * reads and needs what it has read for its next statement.
 */
export async function plansOf(
  db: Connection,
  work: (db: Database) => Promise<unknown>,
  { reads = false } = {}
): Promise<Plan[]> {
  const plans: Plan[] = []
  const explain = async (statement: string, bindings: unknown[]) => {
    const { rows } = await db.raw(`explain (format json) ${statement}`, bindings as never)
    const nodes = flatten(rows[0]["QUERY PLAN"][0].Plan as Node)
    plans.push({
      indexes: nodes.flatMap((node) => node["Index Name"] ?? []),
      scansWhole: nodes.flatMap((node) =>
        node["Node Type"] === "Seq Scan" ? (node["Relation Name"] ?? []) : []
      ),
    })
    return reads ? db.raw(statement, bindings as never) : { rows: [] }
  }
  const raw = (statement: string, bindings: unknown[]) => {
    const explained = explain(statement, bindings)
    return Object.assign(explained, { options: () => explained })
  }
  await work({ raw } as unknown as Database)
  return plans
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)]
}
