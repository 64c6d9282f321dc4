import type { Answer } from "../../core/call"
import * as problems from "./problems"

const CODES: Record<string, Answer> = {
  "2006": problems.BAD_CREDENTIALS,
  "2007": problems.UNAUTHORIZED,
  "2016": problems.FOREIGN_ADDRESS,
  "1003": problems.KEY_MISSING,
  "1004": problems.KEY_REPEATED,
  "401": problems.UNAUTHORIZED,
  "403": problems.FOREIGN_ADDRESS,
  "404": problems.NOT_FOUND,
  "409": problems.KEY_REPEATED,
  "428": problems.KEY_MISSING,
}

/**
 * The answer of a fault rule. `value` is an HTTP status, one of the gateway's codes such as `2016`
 * or `insufficient_funds` (400). `429/90` and `throttled/90` ask to wait 90 seconds. Failures of the
 * gateway's front are HTML (fixture `v3_create_deposit_errors`).
 */
export function refusal(value: string): Answer {
  const [text, seconds = "1"] = value.split("/")
  const status = Number(text)
  if (CODES[text]) {
    return CODES[text]
  }
  if (text === "429" || text === "throttled") {
    return problems.throttled(seconds)
  }
  if (status >= 502 && status <= 504) {
    return {
      status,
      headers: { "Content-Type": "text/html", "Retry-After": seconds },
      body: `<html><body>${status} Bad Gateway</body></html>`,
    }
  }
  return status >= 400
    ? problems.problem(status > 599 ? 400 : status, "error", "Refused by a fault rule")
    : problems.problem(400, text, "Refused by a fault rule")
}
