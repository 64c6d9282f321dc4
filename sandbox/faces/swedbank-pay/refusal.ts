import type { Answer } from "../../core/call"
import { problem, problemAnswer } from "./problems"

/** HTTP status of the documented error words that are not 403 (swedbank-pay.md 7). */
const STATUS: Record<string, number> = {
  inputerror: 400,
  cardblacklisted: 400,
  badrequest: 400,
  "3dsecureerror": 400,
  notfound: 404,
  bankidalreadyinuse: 409,
  bankidcancelled: 409,
  paymenttokeninactive: 422,
  velocitycheck: 429,
  systemerror: 500,
  internalservererror: 500,
  badgateway: 502,
  acquirergatewayerror: 502,
  "3dsecureacquirergatewayerror": 502,
  swisherror: 502,
  acquirergatewaytimeout: 504,
  swishgatewaytimeout: 504,
}

const WORD: Record<number, string> = {
  400: "inputerror",
  403: "configurationerror",
  404: "notfound",
  409: "bankidalreadyinuse",
  422: "paymenttokeninactive",
  // No API rate limit is documented; this word belongs to card attempts and is the only 429.
  429: "velocitycheck",
  502: "badgateway",
  504: "acquirergatewaytimeout",
}

/**
 * The answer of a fault rule: `value` is an error word such as `acquirererror` or an HTTP status,
 * where `429/90` also asks to wait 90 seconds.
 */
export function refusal(value: string): Answer {
  const [text, wait = "1"] = value.split("/")
  if (text === "401") {
    return UNAUTHORIZED
  }
  const http = Number(text)
  const isStatus = Number.isInteger(http) && http >= 200 && http <= 599
  const word = isStatus ? (WORD[http] ?? "systemerror") : text
  const status = isStatus ? http : (STATUS[text] ?? 403)
  const told = problem(word, status, "Operation failed", "Refused by a fault rule.")
  const answer = problemAnswer(told)
  const waits = status === 429 || status === 503
  return waits ? { ...answer, headers: { ...answer.headers, "Retry-After": wait } } : answer
}

/** No or a wrong token: the body is not documented, so there is none (swedbank-pay.md 2, 10.4). */
export const UNAUTHORIZED: Answer = { status: 401, body: "" }
