import type { B2BinPayAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Version } from "./deposit"
import { timeText } from "./documents"
import { attributesOf } from "./fields"
import { BAD_CREDENTIALS, ok, Refused, UNAUTHORIZED } from "./problems"
import { keyOf, signed } from "./signature"
import { V3_LIFE } from "./tokens"
import type { Tokens } from "./tokens"

/** `POST /token/`: v3 by client id and secret, v2 by login and password (b2binpay.md 2). @throws Refused */
export function giveToken(account: B2BinPayAccount, tokens: Tokens, request: CallRequest): Answer {
  const given = attributesOf(request.body, "auth-token")
  if (given.has("login")) {
    const isGood =
      given.text("login") === account.login && given.text("password") === account.password
    return isGood ? v2Pair(tokens, account) : BAD_CREDENTIALS
  }
  const isGood =
    given.text("client_id") === account.clientId &&
    given.text("client_secret") === account.clientSecret
  if (!isGood) {
    return BAD_CREDENTIALS
  }
  const { token } = tokens.newAccess("v3")
  return answer({ access: token, expires_in: V3_LIFE, token_type: "Bearer" })
}

/** `POST /token/refresh/` of v2: each refresh token works once. @throws Refused */
export function refreshToken(tokens: Tokens, request: CallRequest): Answer {
  const refresh = attributesOf(request.body, "auth-token").text("refresh")
  return tokens.spend(refresh) ? v2Pair(tokens) : UNAUTHORIZED
}

/** The API of the caller's token. @throws Refused 401 */
export function authenticate(tokens: Tokens, request: CallRequest): Version {
  const token = /^Bearer (\S+)$/.exec(request.header("Authorization") ?? "")?.[1]
  const version = token === undefined ? undefined : tokens.versionOf(token)
  if (!version) {
    throw new Refused(UNAUTHORIZED)
  }
  return version
}

/** @param signer signs the answer; the one to a refresh carries no `meta` */
function v2Pair(tokens: Tokens, signer?: B2BinPayAccount): Answer {
  const access = tokens.newAccess("v2")
  const refresh = tokens.newRefresh()
  const time = timeText(new Date())
  return answer(
    {
      refresh: refresh.token,
      access: access.token,
      access_expired_at: timeText(access.expiresAt),
      refresh_expired_at: timeText(refresh.expiresAt),
      is_2fa_confirmed: false,
    },
    signer && { time, sign: signed(keyOf(signer, "v2"), time, refresh.token) }
  )
}

const answer = (attributes: object, meta?: object): Answer =>
  ok({ data: { type: "auth-token", id: "0", attributes }, ...(meta ? { meta } : {}) })
