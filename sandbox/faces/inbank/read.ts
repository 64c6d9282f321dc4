import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { asOpened } from "./claim"
import { contractDocument, rentalDocument } from "./contract-document"
import { findContract, findSession } from "./find"
import { sessionDocument } from "./session-document"
import type { Version } from "./spelling"

/** `GET …/pos-sessions/{uuid}` (inbank.md 4). @throws Refused */
export function readSession(
  sandbox: Sandbox,
  face: Face,
  version: Version,
  request: CallRequest
): Answer {
  const payment = findSession(sandbox, request)
  const told = twistedClaim(face, payment, request.faults)
  const seen = request.faults.has("stale_status") ? asOpened(payment) : payment
  return { status: 200, body: sessionDocument(version, seen, told) }
}

/** `GET …/contracts/{uuid}`, not for rentals. @throws Refused */
export const readContract = (sandbox: Sandbox, version: Version, request: CallRequest): Answer => ({
  status: 200,
  body: contractDocument(version, findContract(sandbox, request, version, false)),
})

/** `GET …/rental/products/{code}/contracts/{uuid}`. @throws Refused */
export const readRental = (sandbox: Sandbox, request: CallRequest): Answer => ({
  status: 200,
  body: rentalDocument(findContract(sandbox, request, "v3", true)),
})
