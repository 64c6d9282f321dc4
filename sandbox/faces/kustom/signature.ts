import { createHmac } from "node:crypto"

import type { Proof } from "../face"
import type { Destination } from "./destinations"

/** A secret of nobody we know. */
const WRONG_SECRET = "whsec_c29tZWJvZHktZWxzZXMtd2ViaG9vay1zZWNyZXQtMDE="

/** `webhook-signature` of one secret (Standard Webhooks, kustom.md 5.3). */
export function signatureOf(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
  const text = `${id}.${timestamp}.${body}`
  return `v1,${createHmac("sha256", key).update(text).digest("base64")}`
}

/**
 * The headers of a delivery: the former secret signs as well during a rotation, and first.
 * @param id `webhook-id`, of this delivery to this destination
 */
export function signedHeaders(
  { secret, previousSecret }: Destination,
  id: string,
  body: string,
  { kind, ageSeconds }: Proof
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds)
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp }
  if (kind === "none") {
    return headers
  }
  const secrets = kind === "wrong_secret" ? [WRONG_SECRET] : [previousSecret ?? [], secret].flat()
  const signatures = secrets.map((one) => signatureOf(one, id, timestamp, body))
  const told = kind === "corrupt" ? signatures.map(corrupted) : signatures
  return { ...headers, "webhook-signature": told.join(" ") }
}

/** The same signature with another first digit. */
const corrupted = (signature: string) =>
  signature.replace(/^v1,(.)/, (_, digit: string) => `v1,${digit === "A" ? "B" : "A"}`)
