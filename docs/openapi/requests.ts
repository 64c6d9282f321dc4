import type { z } from "zod"

/** A schema of any copy of zod: Medusa brings one of its own, whose types are not ours. */
type Validator = { safeParse(value: unknown): unknown }

/** A body in JSON, described by the validator that takes it. */
export function jsonBody(validator: Validator) {
  return { content: { "application/json": { schema: validator as z.ZodType } } }
}

/** A query, described by the validator that takes it. */
export function query(validator: Validator) {
  return { query: validator as z.ZodObject }
}
