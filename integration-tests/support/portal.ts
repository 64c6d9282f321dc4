import { facts } from "../setup/facts"
import { MERCHANT, SECRET, signed } from "./syok2pay-messages"

/** The `nth` refund that the merchant makes at the gateway, past Medusa. Returns the HTTP status. */
export async function refundInPortal(reference: string, amount: string, nth = 1): Promise<number> {
  const refund = {
    merchant_code: MERCHANT,
    reference_no: `P${nth}-${reference}`.slice(0, 32),
    original_reference_no: reference,
    refund_amount: amount,
    currency: "MYR",
  }
  const answer = await fetch(`${facts().sandboxUrl}/syok2pay/v1/refund`, {
    method: "POST",
    headers: {
      authorization: "Bearer pk_sandbox_syok2pay",
      ...signed({ ...refund, amount }, { secret: SECRET }),
    },
    body: JSON.stringify(refund),
  })
  return answer.status
}
