import type { Claim } from "../../core/payment"
import type { InbankPayment } from "./session"
import type { Version } from "./spelling"

/**
 * A session as GET tells it, in camelCase (inbank.md 4). v2 tells fewer fields, Smart Rent three.
 * @param seen the session, or an earlier picture of it
 * @param told what is said of it, faults applied
 */
export function sessionDocument(version: Version, seen: InbankPayment, told: Claim): object {
  const { session } = seen
  const ids = {
    creditApplicationUuid: session.applicationUuid ?? null,
    creditContractUuid: session.contract?.uuid ?? null,
  }
  if (session.product.type === "smart_rent") {
    return { status: told.status, ...ids }
  }
  const { request } = session
  const more = {
    salespersonReference: request.salespersonReference ?? null,
    userIp: request.userIp ?? null,
    customerData: request.customerData ?? null,
    customerContactData: request.customerContactData ?? null,
  }
  return {
    uuid: told.txnId,
    productCode: session.product.code,
    totalAmount: numberOf(told.amount),
    currency: told.currency,
    status: told.status,
    locale: request.locale,
    partnerUrls: request.partnerUrls,
    purchase: { purchaseReference: told.reference },
    ...ids,
    ...(version === "v3" ? more : {}),
  }
}

/** The fault `wrong_amount` may tell what is no number. */
const numberOf = (amount: string) => (Number.isFinite(Number(amount)) ? Number(amount) : amount)
