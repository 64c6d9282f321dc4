import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Answers 405 and names what is allowed. */
export function methodNotAllowed(allowed: string) {
  return (_req: MedusaRequest, res: MedusaResponse) => {
    res.set("allow", allowed).status(405).json({ success: false })
  }
}
