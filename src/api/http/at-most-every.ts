import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Pace } from "../../health/pace"

/**
 * Answers 429 when the same account is asked for the same thing again within `seconds`: what these
 * routes call is not ours alone, and a key that is held down must not become a flood.
 */
export function atMostEvery(seconds: number) {
  const pace = new Pace(seconds * 1000)
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    if (pace.take(req.params.account, Date.now())) {
      next()
      return
    }
    res
      .status(429)
      .set("retry-after", String(seconds))
      .json({
        type: "not_allowed",
        message: `This was asked for less than ${seconds} seconds ago. Please wait a moment.`,
      })
  }
}
