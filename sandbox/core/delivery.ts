import { GENUINE } from "../faces/face"
import type { CallbackRecipe, Face, Proof } from "../faces/face"
import type { Message } from "./callback"
import type { AppliedFaults } from "./faults"
import type { Payment } from "./payment"
import type { Sandbox } from "./sandbox"
import { asOpened, moodOf, twistedClaim } from "./twist"

export const CALLBACK_MODES = ["normal", "duplicate", "reversed", "dropped", "forged"] as const
export type CallbackMode = (typeof CALLBACK_MODES)[number]

const COPIES = 5
/** Older than the seven days a careful receiver may still accept, seconds. */
const STALE_SECONDS = 691_200
const AUTOMATIC = { retries: true, genuine: true }

/**
 * Tells the shop about a payment the way `mode` says, callback faults applied.
 * Resolves when each message has had its first attempt. `forged` sends the forgeries only. A shop
 * that gave no address is told nothing.
 */
export async function deliver(
  sandbox: Sandbox,
  face: Face,
  payment: Payment,
  mode: CallbackMode
): Promise<void> {
  if (payment.backendUrl === "" && !face.tellsAccount) {
    return
  }
  switch (mode) {
    case "normal":
      return sendResult(sandbox, face, payment, 1)
    case "duplicate":
      return sendResult(sandbox, face, payment, COPIES)
    case "reversed":
      await sendResult(sandbox, face, payment, 1)
      return sendResult(sandbox, face, asOpened(face, payment), 1)
    case "dropped":
      for (const message of plain(face, payment)) {
        sandbox.sender.withhold(payment, message, "Never sent: callbacks are dropped")
      }
      return
    case "forged":
      return sendForgeries(sandbox, face, payment)
  }
}

/**
 * Tells the shop what happened one after the other. `reversed` sends the last of several first, and
 * of a single one an earlier message after it.
 */
export async function deliverAll(
  sandbox: Sandbox,
  face: Face,
  told: readonly Payment[],
  mode: CallbackMode
): Promise<void> {
  const isTurned = mode === "reversed" && told.length > 1
  for (const payment of isTurned ? [...told].reverse() : told) {
    await deliver(sandbox, face, payment, isTurned ? "normal" : mode)
  }
}

async function sendResult(sandbox: Sandbox, face: Face, payment: Payment, copies: number) {
  const names = [payment.reference, payment.id, ...(face.callbackNames?.(payment) ?? [])]
  const faults = sandbox.faults.take(face.gateway, "callback", names)
  const proof = proofOf(faults)
  const recipe: CallbackRecipe = {
    claim: twistedClaim(face, payment, faults),
    proof,
    placeholders: moodOf(faults, payment.placeholders),
    body: faults.has("html") ? "html" : faults.has("empty") ? "empty" : "json",
  }
  const messages = [face.callback(payment, recipe)].flat()
  if (faults.has("drop")) {
    for (const message of messages) {
      sandbox.sender.withhold(payment, message, "Never sent: a fault rule dropped it")
    }
    return
  }
  if (faults.has("timeout")) {
    await sandbox.clock.pause(faults.number("timeout", 60_000))
    if (!sandbox.payments.find(face.gateway, payment.id)) {
      return
    }
  }
  const times = faults.has("duplicate") ? faults.number("duplicate", COPIES) : copies
  const resigns = proof.kind === "genuine" && proof.ageSeconds === 0
  const send = (message: Message) =>
    sandbox.sender.send(face, payment, message, { ...AUTOMATIC, resigns })
  await Promise.all(
    messages.flatMap((message) => Array.from({ length: times }, () => send(message)))
  )
}

async function sendForgeries(sandbox: Sandbox, face: Face, payment: Payment) {
  for (const message of face.forgeries(payment)) {
    const options = { type: "Forged", retries: false, genuine: false }
    await sandbox.sender.send(face, payment, message, options)
  }
}

function plain(face: Face, payment: Payment): readonly Message[] {
  const recipe: CallbackRecipe = {
    claim: face.claim(payment),
    proof: GENUINE,
    placeholders: payment.placeholders,
    body: "json",
  }
  return [face.callback(payment, recipe)].flat()
}

function proofOf(faults: AppliedFaults): Proof {
  const ageSeconds = faults.has("stale_timestamp")
    ? faults.number("stale_timestamp", STALE_SECONDS)
    : 0
  if (faults.has("corrupt_signature")) {
    return { kind: "corrupt", ageSeconds }
  }
  return { kind: faults.has("wrong_secret") ? "wrong_secret" : "genuine", ageSeconds }
}
