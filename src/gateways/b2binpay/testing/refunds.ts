import type { TransactionFacts } from "../../contract"
import type { Script } from "../../testing/scripted-server"
import { paid } from "./account"
import { fixture } from "./fixtures"
import { rows } from "./server"

export const KEY = "ref_01KAR2PAYOUT7"
export const TRACKING_ID = "R01KAR2PAYOUT7"
export const PLAN = "#1: 54.256592 of coin 2145 for 50.00 after 0.00"

/** What the customer gave, as in the contract's payouts. */
export const details = () => ({
  address: "TDemoCustomerAddress1111111111111z",
  currency: "USDT-TRX",
  beneficiary: {
    name: "Erika Muster",
    country: "DE",
    address: "Beispielweg 1, 10115 Berlin",
  },
})

/** The settled payment of the fixtures with an address for its refund. */
export const refundable = (changes: Partial<TransactionFacts> = {}) =>
  paid({ refundDetails: details(), ...changes })

/** The same after a refund was accepted. */
export const pending = (changes: Partial<TransactionFacts> = {}) =>
  refundable({
    gatewayIds: { wallet: "4127", [`payout_key_${KEY}`]: PLAN, [`payout_${KEY}`]: "7713" },
    refundPending: true,
    ...changes,
  })

/** A payout of the contract under our name of it, in this state. */
export function payout(status = 2, changes: object = {}): Script {
  const { data } = fixture("v3_payout_create_approved").response.body
  const attributes = { ...data.attributes, tracking_id: TRACKING_ID, status, ...changes }
  return { status: 201, body: { data: { ...data, attributes } } }
}

/** The payout's transfers as the API lists them, with these statuses. */
export function payoutTransfers(...statuses: number[]): Script {
  const { included } = fixture("v3_callback_payout_confirmation").request.body
  const [, , transfer] = included as { attributes: object }[]
  return rows(
    ...statuses.map((status) => ({ ...transfer, attributes: { ...transfer.attributes, status } }))
  )
}

/** A `remember` that keeps what it is given, in order. */
export function keeping() {
  const kept: [string, string][] = []
  return {
    kept,
    remember: async (name: string, id: string) => {
      kept.push([name, id])
    },
  }
}
