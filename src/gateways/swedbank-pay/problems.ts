/** What a problem type means for a call of ours (swedbank-pay.md 7). */
export type Category =
  | "invalid"
  | "configuration"
  | "not_found"
  | "declined"
  | "rate_limited"
  | "conflict"
  | "unauthorized"
  /** Nothing is known about a write: read first, then the same reference. */
  | "lost"

const table: Readonly<Partial<Record<Category, string>>> = {
  invalid: "inputerror paymenttokeninactive",
  configuration: "configurationerror configerror forbidden",
  not_found: "notfound",
  rate_limited: "velocitycheck",
  lost: `systemerror internalservererror badgateway acquirergatewayerror
    3dsecureacquirergatewayerror swisherror acquirergatewaytimeout swishgatewaytimeout`,
  declined: `carddeclined acquirererror acquirerinsufficientfunds acquirercardexpired
    acquirercardstolen acquirercardblacklisted acquirerpossiblefraud acquirerinvalidamount
    frauddetected authenticationrequired 3dsecuredeclined 3dsecureusercancelled
    3dsecureusercanceled usercancelled usercanceled swishdeclined swishtimeout cardbranddisabled
    cardtyperejected paymenttokenerror acquirererrordonotretry dailylimitexceeded
    monthlylimitexceeded cardblacklisted badrequest 3dsecureerror bankidalreadyinuse
    bankidcancelled bankidcanceled`,
}

const words: ReadonlyMap<string, Category> = new Map(
  Object.entries(table).flatMap(([category, list]) =>
    list.split(/\s+/).map((word) => [word, category as Category] as const)
  )
)

/**
 * Category of an answer that is no success. The last segment of the problem's type decides, Vipps'
 * underscores aside; an unknown one falls back to the HTTP status. A status of 500 and up leaves
 * every write open whatever the type says, so it is read before anything else.
 */
export function categoryOf(word: string | null, http: number, isMovement: boolean): Category {
  if (http === 401) {
    return "unauthorized"
  }
  if (http === 429) {
    return "rate_limited"
  }
  if (http < 400 || http >= 500 || http === 408) {
    return "lost"
  }
  const known = words.get(word?.replace(/_/g, "") ?? "")
  if (known) {
    return known
  }
  if (http === 403) {
    // With a reason that we do not know it is about this capture or refund, not about the account.
    return isMovement && word !== null ? "declined" : "configuration"
  }
  return http === 404 ? "not_found" : http === 409 ? "conflict" : "invalid"
}
