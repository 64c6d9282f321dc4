import { readFileSync } from "node:fs"
import { join } from "node:path"
import { accounts } from "../setup/accounts"
import { facts } from "../setup/facts"
import { medusaCommand } from "../setup/medusa"
import { testDir } from "../setup/test-dir"
import { Admin } from "../support/admin"
import { Gateway } from "../support/gateway"
import { eventsOf, expectPaidOnce, transactionOf, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

describe("Medusa cancelling a payment by itself", () => {
  it("is refused when the money is captured, and voids nothing at the gateway", async () => {
    const gateway = new Gateway()
    const { cartId, txnId, reference } = await openPayment(new Shop())
    await gateway.act(reference, { outcome: "paid" })
    const { order_id } = await untilSettled(txnId, "captured")
    const { id } = await new Admin().paymentOf(String(order_id))

    const file = join(testDir, "cancel-payment.txt")
    const { databaseUrl, sandboxUrl } = facts()
    await medusaCommand(["exec", "./integration-tests/support/cancel-payment.ts", id, file], {
      databaseUrl,
      sandboxUrl,
      env: accounts(),
    })
    expect(readFileSync(file, "utf8")).toMatch(
      /128\.40 MYR are captured\. Refund the payment instead/
    )
    expect(await gateway.payment(reference)).toMatchObject({ status: "SUCCESS" })
    expect(await transactionOf(txnId)).toMatchObject({ state: "captured", attention: null })
    expect((await eventsOf(txnId)).map(({ name }) => name)).not.toContain("cancel_asked")
    await expectPaidOnce(cartId)
  })
})
