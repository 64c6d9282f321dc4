import { randomUUID } from "node:crypto"

import type { KustomAccount } from "../../accounts"
import { act, plainAct } from "../../core/act"
import type { Answer, CallRequest } from "../../core/call"
import { deliver } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import type { Devices } from "./devices"
import { sessionEvent } from "./events"
import { refused } from "./problems"
import { sessionDocument } from "./session-document"
import { readSession } from "./session-request"
import type { SessionRequest } from "./session-request"
import { GATEWAY, isOpen } from "./session"
import type { KustomPayment } from "./session"

/** How long a session waits for its phone, ms: nobody documents it, and shops end it long before. */
const LIFETIME = 24 * 3_600_000

/**
 * `POST /ipp/v1/sessions` (kustom.md 3). No key makes it idempotent: two equal calls are two
 * sessions. The event is on its way when the answer is given. @throws Refused
 */
export async function createSession(
  sandbox: Sandbox,
  face: Face,
  account: KustomAccount,
  devices: Devices,
  request: CallRequest
): Promise<Answer> {
  const asked = readSession(account, request.body)
  const device = devices.find(asked.deviceId)
  const location = request.query("location_id")
  if (!device || (location !== undefined && location !== device.locationId)) {
    throw refused(404, "Device is not known to this merchant")
  }
  const payment = opened(sandbox, account, request.origin, asked)
  sandbox.payments.add(payment)
  sandbox.clock.schedule(LIFETIME, () => {
    if (isOpen(payment)) {
      void act(sandbox, face, payment, plainAct("expired"))
    }
  })
  const answer = sessionDocument(payment, twistedClaim(face, payment, request.faults))
  const told = deliver(sandbox, face, payment, "normal")
  if (request.faults.has("callback_before_answer")) {
    await told
    await act(sandbox, face, payment, plainAct("paid"))
  }
  return { status: 200, body: answer }
}

function opened(
  sandbox: Sandbox,
  account: KustomAccount,
  origin: string,
  request: SessionRequest
): KustomPayment {
  const id = randomUUID()
  const money = { amount: String(request.amount), currency: request.currency }
  return {
    gateway: GATEWAY,
    id,
    txnId: "",
    reference: request.reference,
    description: request.items.map(({ name }) => String(name)).join(", "),
    merchantName: account.shopName,
    channel: "card",
    requested: money,
    ...money,
    state: "pending",
    refunds: [],
    frontendUrl: "",
    backendUrl: "",
    paymentUrl: `${origin}/${GATEWAY}/phone/${request.deviceId}`,
    placeholders: "none",
    createdAt: sandbox.clock.now(),
    expiresAt: sandbox.clock.after(LIFETIME),
    inquiries: 0,
    session: { request, status: "CREATED", opening: sessionEvent("ipp.session.created", id) },
  }
}
