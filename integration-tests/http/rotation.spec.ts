import { deliver } from "../support/deliver"
import { Gateway } from "../support/gateway"
import { callbacksOf, expectPaidOnce, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { answerOf, refusal } from "../support/refusals"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

const FORMER = "sk_sandbox_former_not_a_real_secret"

describe("while a secret is being replaced", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it.each([
    ["former", 1, FORMER],
    ["current", 0, undefined],
  ])(
    "a callback signed with the %s secret settles, and the journal says which it was",
    async (_which, index, secret) => {
      const account = "syok2pay_rotated"
      const { cartId, txnId, reference } = await openPayment(shop, { provider: `pp_${account}` })
      await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
      const message = await messageFor(txnId)
      const headers = signed(message, { secret })
      await deliver(txnId, { account, headers, body: JSON.stringify(message) }).expect(200)
      expect(await callbacksOf(txnId)).toMatchObject([{ authenticity: "verified", secret: index }])
      await untilSettled(txnId, "captured")
      await expectPaidOnce(cartId)
    }
  )

  it("the former secret opens no other account", async () => {
    const { txnId } = await openPayment(shop)
    const message = await messageFor(txnId)
    const headers = signed(message, { secret: FORMER })
    const answer = await deliver(txnId, { headers, body: JSON.stringify(message) })
    expect(answerOf(answer)).toEqual(refusal(401))
  })
})
