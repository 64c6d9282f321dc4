import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Answers 404 to an address that is not valid percent encoding (`/payments/%/…`). Express fails on
 * it while it reads the parameters, which Medusa answers as 500: a stranger's typo is not our fault.
 * Medusa's own `/hooks/payment/:provider`, where gateways may call us too, is as open to it.
 */
export function refuseMalformedPath(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  try {
    decodeURIComponent(req.path)
  } catch {
    res.status(404).json({ success: false })
    return
  }
  next()
}
