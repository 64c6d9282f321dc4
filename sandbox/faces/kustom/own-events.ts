import type { KustomAccount } from "../../accounts"
import { randomId } from "../../core/ids"
import { fieldsOf, Invalid, oneOf, optionalText } from "../../core/invalid"
import type { ToldPayment } from "../../core/callback-sender"
import type { Sandbox } from "../../core/sandbox"
import { shownCallback } from "../../core/shown"
import type { Face, Proof } from "../face"
import type { Destinations } from "./destinations"
import { newEvent } from "./events"
import { GATEWAY } from "./session"
import { bodyOf, messageTo } from "./webhook"

const PROOFS = ["genuine", "corrupt", "wrong_secret", "none"] as const

/**
 * Sends an event that nothing in the sandbox caused to every destination: of a foreign merchant, of
 * an unknown type, about an unknown session. `type` and `data` are as given; `id`, `merchant_id`,
 * `proof` and `age_seconds` (negative for the future) are genuine unless given. Resolves after the
 * first attempts with the entries of the log. @throws Invalid
 */
export async function sendEvent(
  sandbox: Sandbox,
  face: Face,
  account: KustomAccount,
  destinations: Destinations,
  body: unknown
) {
  const fields = fieldsOf(body)
  const type = optionalText("type", fields.type)
  if (type === undefined) {
    throw new Invalid("type is missing")
  }
  const data = fieldsOf(fields.data)
  const id = optionalText("id", fields.id) ?? randomId("kevt_", 22)
  const event = { ...newEvent(type, data), id }
  const text = bodyOf(optionalText("merchant_id", fields.merchant_id) ?? account.merchantId, event)
  const proof = readProof(fields)
  const about = aboutOf(sandbox, data)
  const entries = await Promise.all(
    destinations.list().map((destination) => {
      const sent = { type, body: text, transferId: about.id }
      const message = messageTo(destination, sent, proof)
      const isGenuine = proof.kind === "genuine" && proof.ageSeconds === 0
      const options = { retries: isGenuine, genuine: isGenuine, resigns: isGenuine }
      return sandbox.sender.send(face, about, message, options)
    })
  )
  return { callbacks: entries.map(shownCallback) }
}

function readProof(fields: Record<string, unknown>): Proof {
  const age = Number(optionalText("age_seconds", fields.age_seconds) ?? 0)
  if (!Number.isInteger(age)) {
    throw new Invalid("age_seconds must be a whole number")
  }
  return { kind: oneOf("proof", fields.proof ?? "genuine", PROOFS), ageSeconds: age }
}

/** The payment it names, or what the log shows of one that is not ours. */
function aboutOf(sandbox: Sandbox, data: Record<string, unknown>): ToldPayment {
  const named = String(data.session_id ?? data.order_id ?? "")
  const found = named === "" ? undefined : sandbox.payments.find(GATEWAY, named)
  return found ?? { gateway: GATEWAY, id: named, txnId: "", reference: "" }
}
