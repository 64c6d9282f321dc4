import type { CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Contract } from "./contract"
import { notFound } from "./problems"
import { withSession } from "./session"
import type { InbankPayment } from "./session"
import type { Version } from "./spelling"

/** The session that a path names by its uuid. @throws Refused 404 */
export function findSession(sandbox: Sandbox, request: CallRequest): InbankPayment {
  const { session } = request.params
  const payment = sandbox.payments.find("inbank", session)
  if (payment?.id !== session || !payment) {
    throw notFound()
  }
  return withSession(payment)
}

/** A payment with a contract. */
export interface Contracted {
  payment: InbankPayment
  contract: Contract
}

/**
 * The contract that a path names by its uuid. @throws Refused 404
 * @param isRental rental contracts have paths of their own, with the product's code
 */
export function findContract(
  sandbox: Sandbox,
  request: CallRequest,
  version: Version,
  isRental?: boolean
): Contracted {
  const { contract: uuid, product } = request.params
  const found = sandbox.payments.find("inbank", uuid)
  const payment = found && withSession(found)
  const contract = payment?.session.contract
  const type = payment?.session.product.type
  const isOther = isRental !== undefined && isRental !== (type === "smart_rent")
  const isOfOther = product !== undefined && product !== payment?.session.product.code
  if (!payment || contract?.uuid !== uuid || isOther || isOfOther) {
    throw notFound(version, "contract")
  }
  return { payment, contract }
}
