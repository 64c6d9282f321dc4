import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { DONE } from "./approval"
import { isWithdrawable } from "./contract"
import { findContract } from "./find"
import { rejected } from "./problems"
import { partialRange, withdraw } from "./returns"
import type { Version } from "./spelling"

/** `POST …/contracts/{uuid}/merchant-withdrawal`: a full refund (inbank.md 4). @throws Refused */
export function withdrawal(sandbox: Sandbox, version: Version, request: CallRequest): Answer {
  const { payment, contract } = findContract(sandbox, request, version)
  if (!isWithdrawable(payment)) {
    throw rejected("can_not_withdraw")
  }
  withdraw(payment, contract.uuid, sandbox.clock.now())
  return DONE
}

/** `GET …/contracts/{uuid}/change-options`: empty when nothing can be returned. @throws Refused */
export function changeOptions(sandbox: Sandbox, version: Version, request: CallRequest): Answer {
  const { payment } = findContract(sandbox, request, version)
  const range = partialRange(payment)
  const options = range && {
    partialReturn: { available: true, minAmount: range.least / 100, maxAmount: range.most / 100 },
  }
  return { status: 200, body: { options: options ?? {} } }
}
