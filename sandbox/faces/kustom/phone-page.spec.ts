import { TILL, TillStage } from "./testing/till"

const UPSTAIRS = "7a1d1f5e-3c52-4a07-9d0e-000000000002"

describe("the clerk's phone", () => {
  const stage = new TillStage()
  const page = async (query = "", device = TILL) => {
    const response = await fetch(`${stage.base}/phone/${device}${query}`)
    return { status: response.status, text: await response.text() }
  }
  /** Presses a button; follows to the page after it. */
  const press = async (button: string, session = "", more: Record<string, string> = {}) => {
    const body = new URLSearchParams({ button, session, ...more })
    const response = await fetch(`${stage.base}/phone/${TILL}`, { method: "POST", body })
    return { status: response.status, text: await response.text() }
  }
  const has = (text: string, ...ids: string[]) =>
    ids.map((id) => text.includes(`data-testid="${id}"`))
  const REFRESH = '<meta http-equiv="refresh" content="2">'

  it("waits, and shows what comes by itself", async () => {
    const { text } = await page()
    expect(has(text, "phone-idle", "phone-switch-off", "phone-session")).toEqual([
      true,
      true,
      false,
    ])
    expect(text).toContain(REFRESH)
    await stage.opened({ merchant_reference1: "POS-SEEN" })
    const shown = (await page()).text
    expect(has(shown, "phone-idle", "phone-session", "phone-choose-card")).toEqual([
      false,
      true,
      true,
    ])
    expect(shown).toContain("572.00 <span>SEK</span>")
    expect(shown).toContain("POS-SEEN")
    expect(shown).toContain("3 × Stoneware mug, blue")
    expect(shown).not.toContain(REFRESH)
    expect(has((await page("", UPSTAIRS)).text, "phone-idle")).toEqual([true])
  })

  it("chooses, is declined, tries again and pays", async () => {
    const id = await stage.opened()
    expect(has((await page()).text, "phone-pay", "phone-decline")).toEqual([false, false])
    const chosen = await press("choose card", id)
    expect(has(chosen.text, "phone-pay", "phone-decline", "phone-declined")).toEqual([
      true,
      true,
      false,
    ])
    expect((await stage.session(id)).body.status).toBe("ACTIVE")
    const declined = await press("decline", id, { decline: "EXPIRED_CARD" })
    expect(has(declined.text, "phone-declined", "phone-pay")).toEqual([true, true])
    expect(declined.text).toContain("Expired card.")
    const paid = await press("pay", id)
    expect(has(paid.text, "phone-done", "phone-session")).toEqual([true, false])
    expect(paid.text).toContain("Paid")
    expect((await stage.session(id)).body.status).toBe("FINALIZED")
    expect(stage.types().slice(1, 4)).toEqual([
      "ipp.session.activated",
      "ipp.payment.failed",
      "ipp.session.finalized",
    ])
    expect(has((await page()).text, "phone-idle")).toEqual([true])
  })

  it("pays with the method chosen, another amount, authorized only", async () => {
    const id = await stage.opened()
    await press("choose swish", id)
    await press("pay", id, { amount: "500.00", capture: "later", delay_ms: "0" })
    const { order_id } = (await stage.session(id)).body
    expect((await stage.order(order_id)).body).toMatchObject({
      status: "AUTHORIZED",
      order_amount: 50_000,
      initial_payment_method: { type: "SWISH" },
    })
  })

  it("cancels", async () => {
    const id = await stage.opened()
    const over = await press("cancel", id)
    expect(has(over.text, "phone-done")).toEqual([true])
    expect(over.text).toContain("Cancelled")
    expect((await stage.session(id)).body.status).toBe("CANCELLED")
  })

  it("shows the newest open session; what waits behind it comes up afterwards", async () => {
    const first = await stage.opened()
    const second = await stage.opened()
    expect((await page()).text).toContain(second)
    const late = await press("cancel", first)
    expect([late.status, ...has(late.text, "phone-error")]).toEqual([409, true])
    await press("cancel", second)
    expect((await page()).text).toContain(first)
  })

  it("switched off it shows nothing and nothing can be chosen, sessions stay CREATED", async () => {
    const off = await press("switch_off")
    expect(has(off.text, "phone-switch-on", "phone-idle", "phone-switch-off")).toEqual([
      true,
      false,
      false,
    ])
    const id = await stage.opened()
    expect((await page()).text).not.toContain(id)
    expect((await press("choose card", id)).status).toBe(409)
    expect((await stage.session(id)).body.status).toBe("CREATED")
    expect(has((await press("switch_on")).text, "phone-session")).toEqual([true])
    await press("switch_off")
    await stage.control("POST", "/reset")
    expect(has((await page()).text, "phone-idle")).toEqual([true])
  })

  it("says when the session is over already, and refuses what is no button", async () => {
    const id = await stage.opened()
    await stage.call("PUT", `/ipp/v1/sessions/${id}/cancel`)
    expect((await press("choose card", id)).status).toBe(409)
    const other = await stage.opened()
    expect((await press("steal", other)).status).toBe(409)
    expect((await press("choose cheque", other)).status).toBe(409)
    expect((await stage.session(other)).body.status).toBe("CREATED")
  })

  it("lists the phones and knows no other", async () => {
    const { text } = await page("", "")
    expect(text).toContain(`/kustom/phone/${TILL}`)
    expect(text).toContain("Till 2 (upstairs)")
    expect((await page("", "7a1d1f5e-3c52-4a07-9d0e-00000000000f")).status).toBe(404)
  })

  it("is the pay page of the payment", async () => {
    const id = await stage.opened()
    const { body } = await stage.control("GET", `/payments/kustom/${id}`)
    expect(body.payment_url).toBe(`${stage.base}/phone/${TILL}`)
    const details = await fetch(`${stage.sandbox.url}/payments/kustom/${id}`)
    expect(details.status).toBe(200)
  })
})
