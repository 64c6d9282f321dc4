import { Admin } from "../../support/admin"
import { eventually } from "../../support/eventually"
import type { Gateway } from "../../support/gateway"
import { hurryInquiry } from "../../support/hurry"
import { eventsOf, transactionOf, untilState, untilWorkedOff } from "../../support/journal"
import { kustom, ordered as orderedAtCounter } from "../../support/kustom-shop"
import { ordered as orderedByCard, swedbankPay } from "../../support/swedbank-pay-shop"

type Row = [string, Gateway, () => Promise<{ txnId: string; orderId: string; reference: string }>]

const rows: Row[] = [
  ["Swedbank Pay", swedbankPay, orderedByCard],
  ["Kustom", kustom, () => orderedAtCounter("granted")],
]

describe("a void that fails while Medusa cancels the order, and whose error Medusa swallows", () => {
  const admin = new Admin()
  const namesOf = async (txnId: string) => (await eventsOf(txnId)).map(({ name }) => name)

  it.each(rows)(
    "%s: is written down, and asked for again until it is done",
    async (_, gateway, order) => {
      const { txnId, orderId, reference } = await order()
      // A message that is still being looked into would count it as settled meanwhile.
      await untilWorkedOff(txnId)
      const { id: fault } = await gateway.addFault({
        reference,
        call: "void",
        kind: "status",
        value: "503",
      })
      const cancelled = await admin.request("post", `/admin/orders/${orderId}/cancel`, {})
      expect(cancelled.status).toBe(200)
      expect(await namesOf(txnId)).toEqual(
        expect.arrayContaining(["cancel_asked", "cancel_failed"])
      )
      expect(await transactionOf(txnId)).toMatchObject({ state: "authorized", settled_at: null })

      // Still in vain: nothing is given up for good.
      await hurryInquiry(txnId)
      await eventually(
        async () => Number((await transactionOf(txnId)).next_inquiry_at) - Date.now() > 40_000,
        "asked again in a minute"
      )
      expect(await transactionOf(txnId)).toMatchObject({ state: "authorized", attention: null })

      await gateway.removeFault(fault)
      await hurryInquiry(txnId)
      expect(await untilState(txnId, "cancelled")).toMatchObject({ attention: null })
    }
  )
})
