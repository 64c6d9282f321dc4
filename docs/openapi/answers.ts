import { z } from "zod"
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi"

/** How Medusa answers what it refuses; `message` is for people. */
const medusaError = z
  .object({
    type: z.string().meta({ description: "Such as `not_found`, `invalid_data`, `not_allowed`." }),
    message: z.string().meta({ description: "What happened, and what to do." }),
    code: z.string().optional(),
  })
  .meta({ id: "Error" })

const unauthorized = z.object({ message: z.string() }).meta({ id: "Unauthorized" })

/** What a path below `/payments` answers when it has nothing to say: no oracle for strangers. */
const plainRefusal = z.object({ success: z.literal(false) }).meta({ id: "Refusal" })

const reasons: Record<number, string> = {
  400: "The request makes no sense, or the gateway cannot do it; nothing was changed.",
  404: "There is none with this id.",
  409: "It is not as it was any more: look again.",
  429: "Asked too often; `Retry-After` says when to come again.",
  503: "The gateway does not answer at the moment.",
  500: "The gateway or the database did not answer; nothing is known to have happened. Safe to repeat.",
}

/** An answer in JSON. */
export function json(description: string, schema: z.ZodType): ZodOpenApiResponseObject {
  return { description, content: { "application/json": { schema } } }
}

/** Refusals of the admin API: 401 always, and those with these statuses. */
export function adminErrors(...statuses: number[]): ZodOpenApiResponsesObject {
  return {
    401: json("Nobody is logged in as an admin user.", unauthorized),
    ...medusaErrors(...statuses),
  }
}

/** Refusals in Medusa's own form. */
export function medusaErrors(...statuses: number[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    statuses.map((status) => [status, json(reasons[status] ?? "Refused.", medusaError)])
  )
}

/** A refusal below `/payments`. */
export function refusal(description: string): ZodOpenApiResponseObject {
  return json(description, plainRefusal)
}
