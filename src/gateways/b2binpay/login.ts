import { dateOf } from "../answer-values"
import { GatewayError } from "../errors"
import type { HttpClient } from "../http-client"
import type { Credentials } from "./credentials"
import { field, plainText, recordAt, resourceOf, type Fields } from "./reading"
import { isSignedBy, keyOfLogin } from "./signature"
import { renewAt, type Token } from "./token"
import { noToken, tokenCall } from "./token-call"

type Refresh = { token: string; until: number }

/**
 * Tokens of v2: login and password, then refresh tokens that work once. How long they live is told
 * in three ways, so only the answer's own dates count (b2binpay.md 2).
 */
export function createLogin(
  { login, password }: Extract<Credentials, { version: "v2" }>,
  http: HttpClient,
  now: () => number
): () => Promise<Token> {
  let refresh: Refresh | null = null

  function keep(answer: Fields): Token {
    const data = resourceOf(field(answer, "data"))
    const access = plainText(data && field(data.attributes, "access"), 8192)
    const until = dateOf(data && field(data.attributes, "access_expired_at"))?.getTime()
    if (data === null || access === null || !/^[\x21-\x7e]+$/.test(access) || until === undefined) {
      throw noToken("a token and its end")
    }
    const token = plainText(field(data.attributes, "refresh"), 8192)
    const ends = dateOf(field(data.attributes, "refresh_expired_at"))?.getTime()
    refresh = token === null || ends === undefined ? null : { token, until: ends }
    const asked = now()
    return { access, renewAt: renewAt(asked, Math.max(0, until - asked)) }
  }

  async function fromLogin(): Promise<Token> {
    const answer = await tokenCall(http, "/token/", { login, password }, now())
    requireSigned(answer, keyOfLogin(login + password))
    return keep(answer)
  }

  return async () => {
    const used = refresh
    refresh = null
    if (used === null || used.until <= now()) {
      return fromLogin()
    }
    try {
      return keep(await tokenCall(http, "/token/refresh/", { refresh: used.token }, now()))
    } catch (error) {
      if (error instanceof GatewayError && error.kind === "unauthorized") {
        return fromLogin()
      }
      throw error
    }
  }
}

/** Only who knows the password could have signed the answer: `meta.time` and the refresh token. */
function requireSigned(answer: Fields, key: Buffer): void {
  const meta = recordAt(answer, "meta") ?? {}
  const time = plainText(field(meta, "time"), 64)
  const data = resourceOf(field(answer, "data"))
  const token = plainText(data && field(data.attributes, "refresh"), 8192)
  const sign = plainText(field(meta, "sign"), 64)
  if (!time || !token || !sign || !isSignedBy(sign, `${time}${token}`, key)) {
    throw new GatewayError(
      "unauthorized",
      "The answer to B2BinPay's login is not signed with this login and password: check baseUrl, it may not be B2BinPay's",
      { code: "TOKEN_NOT_SIGNED" }
    )
  }
}
