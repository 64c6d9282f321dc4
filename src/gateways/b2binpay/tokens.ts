import type { HttpClient } from "../http-client"
import { createKeyLogin } from "./key-login"
import { createLogin } from "./login"
import type { B2BinPayOptions } from "./options"
import type { Token } from "./token"

/** The account's access token. */
export type Tokens = {
  /** A token that is good for the next minute, as far as we know. Throws GatewayError. */
  get: () => Promise<string>
  /** Forgets a token that was refused. */
  drop: (access: string) => void
}

/**
 * One token per account, asked for once by all who wait for it: without a token only 15 calls a
 * minute are allowed (b2binpay.md 2).
 */
export function createTokens(
  options: B2BinPayOptions,
  http: HttpClient,
  now: () => number
): Tokens {
  const { credentials } = options
  const obtain =
    credentials.version === "v3"
      ? createKeyLogin(credentials, http, now)
      : createLogin(credentials, http, now)
  let token: Token | null = null
  let asked: Promise<Token> | null = null

  return {
    get: async () => {
      if (token !== null && now() < token.renewAt) {
        return token.access
      }
      asked ??= obtain().finally(() => {
        asked = null
      })
      token = await asked
      return token.access
    },
    drop: (access) => {
      if (token?.access === access) {
        token = null
      }
    },
  }
}
