import { timingSafeEqual } from "node:crypto"
import { Webhook } from "standardwebhooks"

/** What is signed: message id, time in seconds since 1970, body (kustom.md 5.3). */
export type Signed = { id: string; timestamp: number; body: string }

/** Several signatures are sent while a secret is rotated; nobody has more than these. */
const MAX_SIGNATURES = 20

/**
 * Number of the secret that made one of the signatures of a `webhook-signature` header; null when
 * none did. All are compared, in constant time, with one that begins with its version, `v1`. The
 * package's own `verify` is not used: it reads the clock of the machine and knows one secret.
 */
export function signerOf(
  header: string,
  { id, timestamp, body }: Signed,
  secrets: readonly string[]
): number | null {
  const given = header.split(" ").slice(0, MAX_SIGNATURES)
  const matches = secrets.map((secret) => {
    const ours = new Webhook(secret).sign(id, new Date(timestamp * 1000), body)
    return given.map((entry) => isSame(entry, ours)).includes(true)
  })
  const index = matches.indexOf(true)
  return index === -1 ? null : index
}

function isSame(given: string, ours: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(ours)]
  return left.length === right.length && timingSafeEqual(left, right)
}
