import type { HttpClient } from "../http-client"
import type { Credentials } from "./credentials"
import { field, plainText, resourceOf } from "./reading"
import { renewAt, type Token } from "./token"
import { noToken, tokenCall } from "./token-call"

/** Seconds that a token counts for when the answer does not tell; the sample says 3599. */
const UNTOLD = 300

/** Tokens of v3: key and secret, no refresh token (b2binpay.md 2). */
export function createKeyLogin(
  { clientId, clientSecret }: Extract<Credentials, { version: "v3" }>,
  http: HttpClient,
  now: () => number
): () => Promise<Token> {
  return async () => {
    const attributes = { client_id: clientId, client_secret: clientSecret }
    const asked = now()
    const answer = await tokenCall(http, "/token/", attributes, asked)
    const data = resourceOf(field(answer, "data"))
    const access = plainText(data && field(data.attributes, "access"), 8192)
    if (data === null || access === null || !/^[\x21-\x7e]+$/.test(access)) {
      throw noToken("a token")
    }
    const told = field(data.attributes, "expires_in")
    const seconds = typeof told === "number" && told > 0 ? told : UNTOLD
    return { access, renewAt: renewAt(asked, seconds * 1000) }
  }
}
