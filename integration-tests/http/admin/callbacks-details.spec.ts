import { CallbacksAdmin } from "../../support/callbacks-admin"
import { deliver, deliverSigned } from "../../support/deliver"
import { Gateway } from "../../support/gateway"
import { callbacksOf, untilSettled, untilWorkedOff } from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { keptRefusal } from "../../support/refusals"
import { Shop } from "../../support/shop"
import { keyQuery, messageFor as swedbankMessage } from "../../support/swedbank-pay-messages"
import { messageFor, signed } from "../../support/syok2pay-messages"

describe("the details of a callback", () => {
  const admin = new CallbacksAdmin()
  const shop = new Shop()
  const gateway = new Gateway()

  const stepsOf = ({
    timeline,
  }: {
    timeline: { step: string; event: { name: string } | null }[]
  }) => timeline.map(({ step, event }) => event?.name ?? step)

  it("tell what came, what we answered, what the gateway said and what became of it", async () => {
    const { txnId, reference } = await openPayment(shop)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    const message = await messageFor(txnId)
    const body = JSON.stringify(message)
    await deliver(txnId, { headers: signed(message), body }).expect(200)
    const { order_id } = await untilSettled(txnId, "captured")
    const [{ id }] = await untilWorkedOff(txnId)
    const details = await admin.details(id)
    expect(details).toMatchObject({
      id,
      account: "syok2pay_main",
      label: "SUCCESS",
      authenticity: "verified",
      secret: 0,
      status: "done",
      method: "POST",
      url: `${admin.url}/payments/syok2pay_main/${txnId}/callback`,
      claimed_reference: reference,
      claimed_state: "captured",
      answer_status: 200,
      answer_body: '{"success":true}',
      headers: { "content-type": "application/json", "x-signature": expect.any(String) },
      payload: { size: body.length, text: body, hex: null },
      transaction: {
        id: txnId,
        state: "captured",
        amount: "128.40",
        captured_amount: "128.40",
        currency_code: "MYR",
        snapshot: expect.objectContaining({}),
      },
      order: { id: order_id },
      siblings: [],
      refused_before: [],
      can_process: true,
      can_verify: false,
    })
    expect(Buffer.from(details.payload.base64, "base64").toString()).toBe(body)
    expect(stepsOf(details)).toEqual([
      "received",
      "claimed",
      "inquired",
      "state_changed",
      "order_placed",
      "capture_recorded",
      "ended",
    ])
    const [received, , inquired] = details.timeline
    expect(received).toMatchObject({ since_ms: null, took_ms: null })
    expect(inquired.took_ms).toBeGreaterThan(0)
    const lasted = details.timeline.slice(1).map((one: { since_ms: number }) => one.since_ms)
    expect(Math.min(...lasted)).toBeGreaterThanOrEqual(0)
  })

  it("show bytes that are no text one by one", async () => {
    const { txnId } = await openPayment(shop)
    const bytes = Buffer.from([0x00, 0xff, 0xfe, 0x41])
    const { id } = await keptRefusal(txnId, "unreadable_body", () =>
      deliver(txnId, { headers: { "content-type": "application/octet-stream" }, body: bytes })
    )
    const { payload, curl } = await admin.details(id)
    expect(payload).toEqual({ size: 4, text: null, hex: "00fffe41", base64: "AP/+QQ==" })
    expect(curl).toMatch(/^printf %s 'AP\/\+QQ==' \| base64 -d \| curl/)
  })

  it("show neither the key of the URL nor the signature to whom they are shown", async () => {
    const { txnId } = await openPayment(shop, { provider: "pp_swedbank-pay_main" })
    const query = await keyQuery(txnId)
    const key = String(new URLSearchParams(query).get("key"))
    await deliver(txnId, {
      account: "swedbank-pay_main",
      query,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await swedbankMessage(txnId)),
    }).expect(200)
    const [{ id }] = await untilWorkedOff(txnId)
    const details = await admin.details(id)
    expect(details.query).toBe("key=<redacted>")
    expect(details.curl).toContain(`${details.url}?key=<redacted>`)
    expect(JSON.stringify(details)).not.toContain(key)
  })

  it("give a command to repeat it, without its signature", async () => {
    const { txnId } = await openPayment(shop)
    const message = await messageFor(txnId, { channel: "it's; rm -rf $HOME" })
    const headers = signed(message)
    await deliver(txnId, { headers, body: JSON.stringify(message) }).expect(200)
    const [{ id }] = await callbacksOf(txnId)
    const { curl } = await admin.details(id)
    expect(curl).toContain("x-signature: <redacted>")
    expect(curl).toContain(`it'\\''s; rm -rf $HOME`)
    expect(curl).not.toContain(headers["x-signature"])
  })

  it("link what else came about the payment, and count how often this came", async () => {
    const { txnId } = await openPayment(shop)
    await deliverSigned(txnId, { txn_status: "PENDING" })
    await deliverSigned(txnId, { txn_status: "PENDING" })
    await deliverSigned(txnId, { txn_status: "PROCESSING" })
    const [first, second] = await untilWorkedOff(txnId, 2)
    const details = await admin.details(first.id)
    expect(details).toMatchObject({ deliveries: 2, label: "PENDING" })
    expect(details.siblings).toMatchObject([{ id: second.id, label: "PROCESSING" }])
  })

  it("say when one that waits is tried again, and why it waits", async () => {
    const { txnId, reference } = await openPayment(shop)
    await gateway.addFault({ reference, call: "inquiry", kind: "status", value: "500" })
    await gateway.act(reference, { outcome: "paid" })
    const details = await untilWaiting(txnId)
    expect(details).toMatchObject({ status: "waiting", result: expect.stringMatching(/./) })
    expect(stepsOf(details)).toEqual(["received", "claimed", "due"])
    expect(details.timeline.at(-1)).toMatchObject({ at: details.next_attempt_at, since_ms: null })
  })

  const untilWaiting = async (txnId: string) => {
    for (;;) {
      const [row] = await callbacksOf(txnId)
      if (row?.status === "waiting" && row.result !== "opening") {
        return admin.details(row.id)
      }
      await new Promise((done) => setTimeout(done, 50))
    }
  }
})
