import { Stage } from "../../testing/stage"

describe("pages", () => {
  const stage = new Stage()
  const get = (path: string) => fetch(stage.sandbox.url + path)
  const html = async (path: string) => (await get(path)).text()
  const post = (path: string, fields: Record<string, string> = {}) =>
    fetch(stage.sandbox.url + path, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    })

  it("start page: faces with their credentials, and recent payments", async () => {
    await stage.open({ reference_no: "MD-<i>" })
    const page = await html("/")
    for (const text of ["Syok2Pay", "pk_sandbox_syok2pay", "M70318", "MD-&lt;i&gt;", "Pay page"]) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain("MD-<i>")
  })

  it("payment page: what the gateway knows, and its callbacks", async () => {
    const { id, reference, txnId } = await stage.open()
    await stage.act(reference, { outcome: "paid", amount: "100.00" })
    await stage.merchant.refund(reference, { reference_no: "RF-1", refund_amount: "28.40" })
    const page = await html(`/payments/syok2pay/${id}`)
    for (const text of [txnId, "Asked for", "PARTIALLY_REFUNDED", "RF-1", "28.40", "Resend"]) {
      expect(page).toContain(text)
    }
  })

  it("console: a row per callback with links and a Resend button", async () => {
    const { reference, txnId, id } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    const [{ id: callback }] = await stage.callbacks()
    const page = await html("/console")
    for (const head of ["ID", "Time sent", "Type", "URL", "Status", "Attempts", "Transfer ID"]) {
      expect(page).toContain(`>${head}</th>`)
    }
    expect(page).toContain(`href="/console/${String(callback)}"`)
    expect(page).toContain(`href="/payments/syok2pay/${id}">${txnId}</a>`)
    expect(page).toContain('class="badge sent">Sent</span>')
    expect(await html("/console?status=Failed")).toContain("No callback.")
    expect(await html("/console?live=1")).toContain('http-equiv="refresh"')
  })

  it("details: payload and response in tabs that need no JavaScript", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    const [{ id }] = await stage.callbacks()
    const payload = await html(`/console/${String(id)}`)
    expect(payload).toContain("&quot;txn_status&quot;: &quot;SUCCESS&quot;")
    expect(payload).toContain("X-Signature")
    const response = await html(`/console/${String(id)}?tab=response`)
    expect(response).toContain("HTTP 200")
    expect(response).not.toContain("X-Signature")
  })

  it("resend leads to the new entry", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid" })
    const [{ id }] = await stage.callbacks()
    const response = await post(`/console/${String(id)}/resend`)
    const [resent] = await stage.callbacks()
    expect(resent.type).toBe("Manual")
    expect(response.headers.get("location")).toBe(`/console/${String(resent.id)}?tab=response`)
    expect(stage.shop.received).toHaveLength(2)
  })

  it("fault panel: adds, shows, explains and deletes rules", async () => {
    const rule = { gateway: "syok2pay", rule: "inquiry wrong_amount", value: "<9>", times: "2" }
    expect((await post("/faults", rule)).status).toBe(303)
    const [fault] = stage.sandbox.sandbox.faults.list()
    expect(fault).toMatchObject({ call: "inquiry", kind: "wrong_amount", value: "<9>", times: 2 })
    const page = await html("/faults")
    expect(page).toContain("&lt;9&gt;")
    expect(page).toContain(`data-testid="delete-fault-${fault.id}"`)
    await post(`/faults/${fault.id}/delete`)
    expect(stage.sandbox.sandbox.faults.list()).toEqual([])
  })

  it("fault panel: says what is wrong and keeps what was entered", async () => {
    const response = await post("/faults", {
      rule: "inquiry html",
      gateway: "no",
      reference: "MD-7",
    })
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).toContain("gateway must be one of syok2pay")
    expect(page).toContain('value="MD-7"')
  })

  it("clears rules and resets the sandbox", async () => {
    await stage.fault("inquiry", "html")
    await post("/faults/clear")
    expect(stage.sandbox.sandbox.faults.list()).toEqual([])
    await stage.open()
    expect((await post("/reset")).headers.get("location")).toBe("/")
    expect(stage.sandbox.sandbox.payments.list()).toEqual([])
  })

  it("serves its own style and script, and a policy that allows no other", async () => {
    const page = await get("/")
    const policy = page.headers.get("content-security-policy")
    expect(policy).toContain("default-src 'none'")
    for (const asset of ["base.css", "pages.css", "checkout.css", "copy.js", "icon.svg"]) {
      expect((await get(`/assets/${asset}`)).status).toBe(200)
    }
  })

  it.each(["/nothing", "/console/999999", "/payments/syok2pay/none", "/payments/none/none"])(
    "%s is not found",
    async (path) => {
      expect((await get(path)).status).toBe(404)
    }
  )
})
