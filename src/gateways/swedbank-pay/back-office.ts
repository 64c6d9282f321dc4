import type { TransactionFacts } from "../contract"
import type { SwedbankPayOptions } from "./options"

const PRODUCTION = /^api\.(?:payex|swedbankpay)\.com$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The payment order in the merchant portal (swedbank-pay.md 1). Known for production alone: the address
 * of the test portal's pages is not documented.
 */
export function backOfficeUrl(
  { gatewayId }: Pick<TransactionFacts, "gatewayId">,
  { baseUrl }: Pick<SwedbankPayOptions, "baseUrl">
): string | null {
  const uuid = gatewayId?.split("/").at(-1) ?? ""
  return PRODUCTION.test(new URL(baseUrl).host) && UUID.test(uuid)
    ? `https://merchantportal.swedbankpay.com/psp/transactions/paymentorder/${uuid}`
    : null
}
