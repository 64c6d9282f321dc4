import type { Answer, CallRequest } from "../../core/call"
import { act, plainAct } from "../../core/act"
import type { Act } from "../../core/act"
import { deliverAll } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { refused } from "./problems"
import { sessionDocument } from "./session-document"
import { GATEWAY, isOpen, withSession } from "./session"
import type { KustomPayment } from "./session"
import { cancelSession } from "./settle"
import { isDecline } from "./taps"

/** `GET /ipp/v1/sessions/:id`. @throws Refused 404 */
export function readSessionCall(sandbox: Sandbox, face: Face, request: CallRequest): Answer {
  const payment = findSession(sandbox, request)
  const told = twistedClaim(face, payment, request.faults)
  return { status: 200, body: sessionDocument(payment, told) }
}

/**
 * `PUT /ipp/v1/sessions/:id/cancel`: by the shop. A session that is over is refused, also when the
 * tap was faster; the code is a guess (fixture ipp-cancel-session-lost-race). @throws Refused
 */
export function cancelCall(sandbox: Sandbox, face: Face, request: CallRequest): Answer {
  const payment = openSession(sandbox, request)
  const told = cancelSession(payment, sandbox.clock.now())
  const answer = sessionDocument(payment, twistedClaim(face, payment, request.faults))
  void deliverAll(sandbox, face, told, "normal")
  return { status: 200, body: answer }
}

/** `POST /ipp/v1/dev/sessions/:id/simulate-tap?outcome=` (kustom.md 3.1). @throws Refused */
export async function simulateTap(
  sandbox: Sandbox,
  face: Face,
  request: CallRequest
): Promise<Answer> {
  const payment = openSession(sandbox, request)
  const outcome = request.query("outcome") ?? "SUCCESS"
  if (outcome !== "SUCCESS" && !isDecline(outcome)) {
    throw refused(400, "The request content is not valid", [`outcome ${outcome} is unknown`])
  }
  const wish: Act =
    outcome === "SUCCESS"
      ? plainAct("paid")
      : { ...plainAct("declined"), own: { decline: outcome } }
  // The events are on their way when the answer is given.
  await act(sandbox, face, payment, { ...wish, delayMs: 1 })
  return { status: 200, body: "" }
}

function findSession(sandbox: Sandbox, { params }: CallRequest): KustomPayment {
  const payment = sandbox.payments.find(GATEWAY, params.id)
  if (payment?.id !== params.id || !payment) {
    throw refused(404, "Session is not known to this merchant")
  }
  return withSession(payment)
}

function openSession(sandbox: Sandbox, request: CallRequest): KustomPayment {
  const payment = findSession(sandbox, request)
  if (!isOpen(payment)) {
    throw refused(409, "Session is no longer open")
  }
  return payment
}
