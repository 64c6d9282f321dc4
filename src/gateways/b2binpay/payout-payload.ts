import { isPlainDecimal } from "./decimals"
import { plainLabel, related } from "./payloads"
import { field, recordAt, resourceOf, type Fields } from "./reading"
import type { RefundDetails } from "./refund-details"

/** A payout that is to be made: `coinAmount` is decimal text in the coin. */
export type PayoutOrder = {
  trackingId: string
  /** Our name of the payment that is refunded. */
  reference: string
  coinAmount: string
  coin: string
  wallet: string
  details: RefundDetails
  callbackUrl: string | null
}

/** Body of `POST /payout/calculate/`, which tells the fee (b2binpay.md 6). */
export function calculatePayload({ coinAmount, coin, wallet, details }: PayoutOrder): Fields {
  return {
    data: {
      type: "payout-calculation",
      attributes: { amount: coinAmount, to_address: details.address },
      relationships: { wallet: related("wallet", wallet), currency: related("currency", coin) },
    },
  }
}

/** The fee of the chain that such an answer proposes, decimal text; null when it names none. */
export function feeOf(answer: Fields): string | null {
  const fee = recordAt(resourceOf(field(answer, "data"))?.attributes ?? {}, "fee")
  const medium = fee && field(fee, "medium")
  return isPlainDecimal(medium) ? medium : null
}

/** Body of `POST /payout/`. The shop pays the fee on top: it is not taken from the refund. */
export function payoutPayload(order: PayoutOrder, fee: string | null): Fields {
  const { trackingId, reference, coinAmount, coin, wallet, details, callbackUrl } = order
  return {
    data: {
      type: "payout",
      attributes: {
        amount: coinAmount,
        address: details.address,
        ...(fee === null ? {} : { fee_amount: fee }),
        is_fee_included: false,
        label: plainLabel(`Refund ${reference}`),
        tracking_id: trackingId,
        ...(callbackUrl === null ? {} : { callback_url: callbackUrl }),
        ...(details.tag === undefined ? {} : { tag: details.tag, tag_type: details.tag_type ?? 2 }),
        travel_rule_info: travelRule(details),
      },
      relationships: { wallet: related("wallet", wallet), currency: related("currency", coin) },
    },
  }
}

/** The beneficiary in the form of the travel rule: the last word of a name is the family's. */
function travelRule({ beneficiary: { name, country, address } }: RefundDetails): Fields {
  const words = name.split(/\s+/)
  const primaryIdentifier = words.at(-1)
  const secondaryIdentifier = words.slice(0, -1).join(" ") || undefined
  const naturalPerson = {
    name: [{ nameIdentifier: [{ primaryIdentifier, secondaryIdentifier }] }],
    geographicAddress: [
      { country, addressLine: address === undefined ? undefined : [address], addressType: "HOME" },
    ],
  }
  return { beneficiary: { beneficiaryPersons: [{ naturalPerson }] } }
}
