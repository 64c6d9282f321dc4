import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerCalculation } from "../../../../http/answer-calculation"

/** What a purchase would cost in instalments at an account that sells in them. */
export const GET = (req: MedusaRequest, res: MedusaResponse) => answerCalculation(req, res)
