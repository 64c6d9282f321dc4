import type { KustomAccount } from "../../accounts"
import { fieldsOf, Invalid, optionalText } from "../../core/invalid"
import type { Destination } from "./destinations"

const SECRET = /^whsec_[A-Za-z0-9+/]{8,}={0,2}$/

/**
 * A destination as control API and Portal page enter it: `url`, `secret` (the account's unless
 * given) and `previous_secret` of a rotation. The real Portal takes https only. @throws Invalid
 */
export function readDestination(account: KustomAccount, body: unknown): Destination {
  const fields = fieldsOf(body)
  const url = optionalText("url", fields.url) ?? ""
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Invalid(`"${url}" is not an http address`)
  }
  return {
    url,
    secret: secretOf("secret", fields.secret) ?? account.webhookSecret,
    previousSecret: secretOf("previous_secret", fields.previous_secret),
  }
}

function secretOf(name: string, value: unknown): string | undefined {
  const secret = optionalText(name, value)
  if (secret !== undefined && !SECRET.test(secret)) {
    throw new Invalid(`${name} must be whsec_ and base64`)
  }
  return secret
}
