import { randomUUID } from "node:crypto"

import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { centsOf } from "./amounts"
import type { Contract, ContractVersion } from "./contract"
import { Fields } from "./fields"
import type { Body } from "./fields"
import { findContract } from "./find"
import { notFound, rejected } from "./problems"
import { partialRange, returnPart } from "./returns"
import type { InbankPayment } from "./session"
import type { Version } from "./spelling"
import { time } from "./words"

/**
 * `POST …/contracts/{uuid}/versions`: a draft of the contract after a partial return. Each call makes
 * another one, and nothing is returned yet (inbank.md 4).
 * @throws Refused
 */
export function draftVersion(
  sandbox: Sandbox,
  version: Version,
  request: CallRequest,
  body: Body
): Answer {
  const { payment, contract } = findContract(sandbox, request, version)
  const returnAmount = readReturn(payment, body)
  const draft: ContractVersion = {
    uuid: randomUUID(),
    status: "DRAFT",
    fromVersionUuid: contract.versionUuid,
    returnAmount,
    createdAt: sandbox.clock.now(),
  }
  contract.drafts.push(draft)
  return { status: 201, body: draftDocument(contract, draft) }
}

/**
 * `PATCH …/versions/{uuid}` with `{status: "CONFIRMED"}`: the return takes effect, once however often
 * it is confirmed. A draft of a contract that has changed since is refused.
 * @throws Refused
 */
export function confirmVersion(
  sandbox: Sandbox,
  version: Version,
  request: CallRequest,
  body: Body
): Answer {
  const { payment, contract } = findContract(sandbox, request, version)
  const draft = contract.drafts.find(({ uuid }) => uuid === request.params.version)
  if (!draft) {
    throw notFound(version, "contract_version")
  }
  if (body.status !== "CONFIRMED") {
    throw rejected(body.status === undefined ? "status_is_missing" : "status_is_invalid")
  }
  if (draft.status === "DRAFT") {
    confirm(payment, contract, draft, sandbox.clock.now())
  }
  return { status: 200, body: { uuid: draft.uuid, status: draft.status } }
}

function confirm(
  payment: InbankPayment,
  contract: Contract,
  draft: ContractVersion,
  now: Date
): void {
  const range = partialRange(payment)
  const isOutdated = draft.fromVersionUuid !== contract.versionUuid
  if (isOutdated || !range || draft.returnAmount > range.most) {
    throw rejected("can_not_confirm")
  }
  draft.status = "ACTIVE"
  contract.versionUuid = draft.uuid
  returnPart(payment, draft.returnAmount, draft.uuid, now)
}

/** @returns cents. @throws Refused */
function readReturn(payment: InbankPayment, body: Body): number {
  const fields = new Fields(body)
  if (!fields.has("contractChangeDetails")) {
    throw rejected("contract_change_details_is_missing")
  }
  const details = fields.below("contractChangeDetails")
  details.text("type", (text) => text === "PARTIAL_RETURN")
  const range = partialRange(payment)
  if (!range) {
    throw rejected("can_not_change_contract")
  }
  const cents = centsOf(details.raw("returnAmount"))
  if (!details.has("returnAmount")) {
    details.missing("returnAmount")
  } else if (cents === undefined || cents < range.least || cents > range.most) {
    details.wrong("returnAmount")
  }
  if (cents === undefined || fields.codes.length > 0) {
    throw rejected(...fields.codes)
  }
  return cents
}

function draftDocument(contract: Contract, draft: ContractVersion) {
  const createdAt = time(draft.createdAt)
  return {
    uuid: draft.uuid,
    status: draft.status,
    createdAt,
    sourceContractChange: {
      uuid: randomUUID(),
      fromContractVersionUuid: draft.fromVersionUuid,
      toContractVersionUuid: draft.uuid,
      createdAt,
      entityCreatedBy: "PARTNER",
      contractChangeDetails: {
        type: "PARTIAL_RETURN",
        uuid: contract.uuid,
        returnAmount: draft.returnAmount / 100,
      },
    },
    pricingUuid: randomUUID(),
    paymentScheduleUuid: randomUUID(),
  }
}
