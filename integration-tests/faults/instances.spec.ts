import { withTransactionLock } from "../../src/modules/payment-journal/store"
import { accounts } from "../setup/accounts"
import { facts } from "../setup/facts"
import { startMedusa, type RunningMedusa } from "../setup/medusa"
import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { endLeases, hurryCallbacks, makeOlder } from "../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  expectUnpaid,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { connect } from "../support/knex"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

jest.setTimeout(240_000)

const EFFECTS = ["state_changed", "order_placed", "capture_recorded"]

describe("two servers on one database", () => {
  const shop = new Shop()
  const gateway = new Gateway()
  let second: RunningMedusa

  beforeAll(async () => {
    const { databaseUrl, sandboxUrl } = facts()
    second = await startMedusa({ name: "second", databaseUrl, sandboxUrl, env: accounts() })
  })
  afterAll(() => second?.kill())

  const openOlder = async () => {
    const payment = await openPayment(shop)
    await makeOlder(payment.txnId, 5)
    return payment
  }

  /** The same bytes to both servers at once, several times. The statuses; 0 for no answer. */
  const sendToBoth = async (txnId: string): Promise<number[]> => {
    const message = await messageFor(txnId)
    const delivery = { headers: signed(message), body: JSON.stringify(message) }
    const urls = [facts().medusaUrl, second.url, facts().medusaUrl, second.url]
    return Promise.all(
      urls.map((url) =>
        deliver(txnId, { ...delivery, url }).then(
          ({ status }) => status,
          () => 0
        )
      )
    )
  }

  const deliverToBoth = async (txnId: string) =>
    expect(await sendToBoth(txnId)).toEqual([200, 200, 200, 200])

  const expectOneEffect = async (cartId: string, txnId: string) => {
    await expectPaidOnce(cartId)
    const events = (await eventsOf(txnId)).map(({ name }) => name)
    expect(events.filter((name) => EFFECTS.includes(name))).toEqual(EFFECTS)
  }

  it("settle a callback once that both were sent", async () => {
    const { cartId, txnId, reference } = await openOlder()
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    await deliverToBoth(txnId)
    await untilSettled(txnId, "captured")
    await expectOneEffect(cartId, txnId)
    expect(await untilWorkedOff(txnId)).toEqual([
      expect.objectContaining({ status: "done", deliveries: 4, attempts: 1 }),
    ])
  })

  it("share a backlog without taking a row twice", async () => {
    const payments = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const payment = await openOlder()
        const { reference } = payment
        const about = { reference, call: "inquiry" as const, times: 1 }
        await gateway.addFault({ ...about, kind: "status", value: "500" })
        // Longer than the time between two sweeps, so that the other server sweeps meanwhile.
        await gateway.addFault({ ...about, kind: "timeout", value: "7000" })
        await gateway.act(reference, { outcome: "paid" })
        return payment
      })
    )
    for (const { txnId } of payments) {
      await eventually(
        async () => (await callbacksOf(txnId))[0]?.status === "waiting",
        `the callback of ${txnId} put off`
      )
    }
    await Promise.all(payments.map(({ txnId }) => hurryCallbacks(txnId)))
    await Promise.all(payments.map(({ txnId }) => untilSettled(txnId, "captured")))
    for (const { cartId, txnId, reference } of payments) {
      expect((await untilWorkedOff(txnId))[0]).toMatchObject({ status: "done", attempts: 2 })
      expect((await gateway.payment(reference)).inquiries).toBe(2)
      await expectOneEffect(cartId, txnId)
    }
  })

  it("leave a payment alone while somebody else is settling it", async () => {
    const { cartId, txnId, reference } = await openOlder()
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    const elsewhere = connect(facts().databaseUrl)
    await withTransactionLock(elsewhere, txnId, async () => {
      await deliverToBoth(txnId)
      await eventually(
        async () => (await callbacksOf(txnId))[0]?.result === "busy",
        "the callback put off"
      )
      await expectUnpaid(cartId)
    })
    await elsewhere.destroy()
    await untilSettled(txnId, "captured")
    await expectOneEffect(cartId, txnId)
  })

  it("lose nothing and do nothing twice when one is killed over a pile of callbacks", async () => {
    const payments = await Promise.all(Array.from({ length: 6 }, openOlder))
    for (const { reference } of payments) {
      await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    }
    const handed = payments.map(({ txnId }) => sendToBoth(txnId))
    await eventually(
      async () => (await callbacksOf(payments[0].txnId)).some(({ attempts }) => attempts > 0),
      "one of the two at work"
    )
    await second.kill()
    // Each waits for all four: the first server still answers when the second is gone.
    for (const statuses of await Promise.all(handed)) {
      expect(statuses).toContain(200)
    }
    for (const { txnId } of payments) {
      // What the killed one had acknowledged is in the journal; its lease is over at once here.
      expect(await callbacksOf(txnId)).toHaveLength(1)
      await endLeases(txnId)
    }
    await Promise.all(
      payments.map(({ txnId }) => untilSettled(txnId, "captured", undefined, 90_000))
    )
    for (const { cartId, txnId } of payments) {
      await expectPaidOnce(cartId)
      // A line of the timeline may have died with the one that was killed; none stands there twice.
      const events = (await eventsOf(txnId)).map(({ name }) => name)
      for (const name of EFFECTS) {
        expect(events.filter((one) => one === name).length).toBeLessThanOrEqual(1)
      }
    }
  })
})
