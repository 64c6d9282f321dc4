import { PayeeStage, relsOf, uuidOf } from "./testing/payee"

describe("what the payer does", () => {
  const stage = new PayeeStage()
  const press = (id: string, fields: Record<string, string>) =>
    fetch(`${stage.base}/checkout?id=${uuidOf(id)}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    })
  const page = async (id: string) => (await fetch(`${stage.base}/checkout?id=${uuidOf(id)}`)).text()
  const failed = async (id: string) =>
    (await stage.get(id, "failedattempts")).body.paymentOrder.failedAttempts.failedAttemptList

  it("the page shows major units and the fields of this gateway only", async () => {
    const html = await page(await stage.opened())
    for (const text of ["649.00", "SEK", "Swish", "Bank link", 'name="shape"', "source_address"]) {
      expect(html).toContain(text)
    }
    const { id } = await stage.open()
    const other = await fetch(`${stage.sandbox.url}/syok2pay/payment?session_id=${id}`)
    expect(await other.text()).not.toContain('name="shape"')
  })

  it("declined: the page shows again, says so, and another card pays", async () => {
    const id = await stage.opened()
    const response = await press(id, { outcome: "declined" })
    const location = response.headers.get("location") ?? ""
    expect(location).toBe(`${stage.base}/checkout?id=${uuidOf(id)}`)
    expect(await page(id)).toContain(
      "Your card was declined (carddeclined). Try again or pay in another way."
    )
    expect((await stage.get(id)).body.paymentOrder.status).toBe("Initialized")
    expect(await failed(id)).toMatchObject([{ instrument: "CreditCard", status: "Failed" }])
    const paid = await press(id, { outcome: "paid" })
    expect(paid.headers.get("location")).toBe(`${stage.shop.url}/return?cart=1`)
    expect((await stage.callbacks()).map(({ type }) => type)).toEqual(["Authorization", "Failed"])
  })

  it("cancelled: Aborted, which is final, and the browser goes to cancelUrl", async () => {
    const id = await stage.opened()
    const response = await press(id, { outcome: "cancelled" })
    expect(response.headers.get("location")).toBe(`${stage.shop.url}/cancelled`)
    const { paymentOrder } = (await stage.get(id, "aborted")).body
    expect(paymentOrder).toMatchObject({
      status: "Aborted",
      aborted: { abortReason: "Payment aborted by payer" },
    })
    expect((await stage.let(id, { outcome: "paid" })).status).toBe(409)
  })

  it("pending: an attempt is under way; in Swish the order cannot be aborted meanwhile", async () => {
    const id = await stage.opened()
    const { body } = await stage.let(id, { outcome: "pending", channel: "Swish" })
    expect(body).toMatchObject({
      status: "Initialized",
      return_url: `${stage.shop.url}/return?cart=1`,
    })
    expect(relsOf(await stage.get(id))).not.toContain("abort")
    const paymentorder = { operation: "Abort", abortReason: "CancelledByCustomer" }
    expect((await stage.call("PATCH", id, { paymentorder })).status).toBe(403)
    expect((await stage.let(id, { outcome: "paid" })).body.status).toBe("Paid")
  })

  it("expired: refused, since no document knows it", async () => {
    const { status, body } = await stage.let(await stage.opened(), { outcome: "expired" })
    expect([status, body.error]).toEqual([409, expect.stringContaining("documents no expiry")])
  })

  it("another amount and currency: minor units by API, major ones by form", async () => {
    const id = await stage.paid({}, { amount: "10000", currency: "eur" })
    const { paymentOrder } = (await stage.get(id, "paid")).body
    expect(paymentOrder).toMatchObject({
      amount: 10000,
      currency: "EUR",
      remainingCaptureAmount: 10000,
      paid: { amount: 10000, submittedAmount: 10000 },
    })
    const typed = await stage.opened()
    await press(typed, { outcome: "paid", amount: "100" })
    expect((await stage.get(typed)).body.paymentOrder.amount).toBe(10000)
  })

  it.each([
    [900313, "acquirerinvalidamount"],
    [900334, "acquirerpossiblefraud"],
    [900343, "acquirercardstolen"],
    [900351, "acquirererror"],
    [900354, "acquirercardexpired"],
    [900359, "acquirerpossiblefraud"],
    [900361, "acquirerinsufficientfunds"],
    [900391, "acquirergatewayerror"],
  ])("declines a card for %d with %s", async (amount, word) => {
    const id = await stage.paid({ amount, vatAmount: 0 })
    expect((await stage.get(id)).body.paymentOrder.status).toBe("Initialized")
    const [{ problem }] = await failed(id)
    expect(problem.type).toBe(`https://api.payex.com/psp/errordetail/creditcard/${word}`)
    expect((await stage.let(id, { outcome: "paid", channel: "Swish" })).body.status).toBe("Paid")
  })

  it("Swish declines by description", async () => {
    const id = await stage.paid({ description: "RF07" }, { channel: "Swish" })
    expect(await failed(id)).toMatchObject([{ instrument: "Swish", status: "Failed" }])
  })

  it("UpdateOrder changes the amount before the payment only", async () => {
    const id = await stage.opened()
    const paymentorder = { operation: "UpdateOrder", amount: 100, vatAmount: 20 }
    expect((await stage.call("PATCH", id, { paymentorder })).body.paymentOrder.amount).toBe(100)
    await stage.let(id, { outcome: "paid" })
    expect((await stage.call("PATCH", id, { paymentorder })).status).toBe(403)
  })
})
