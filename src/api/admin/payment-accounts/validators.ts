import { z } from "@medusajs/framework/zod"

/** Body of a request whose address says it all. */
export const AskedWithoutBody = z.object({}).strict()
