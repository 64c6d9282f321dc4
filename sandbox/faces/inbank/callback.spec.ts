import { until } from "../../testing/shop"
import { fixture, PartnerStage, tellingOf } from "./testing/partner"

describe("callbacks", () => {
  const stage = new PartnerStage()
  const statuses = () => stage.told().map(({ message }) => message.status)

  it("tells session, event, status and reference in signed text, as a form", async () => {
    const id = await stage.approved()
    const [{ message, isProven, parameters }] = stage.told()
    const { reference } = await stage.shown(id)
    expect(message).toEqual({
      pos_session_uuid: id,
      event: "contract_granted",
      status: "granted",
      purchase_reference: reference,
    })
    const { form } = fixture("callback_s2s_contract_granted").request
    expect(Object.keys(parameters)).toEqual(Object.keys(form))
    expect(Object.keys(message)).toEqual(Object.keys(JSON.parse(form.message)))
    expect([isProven, parameters.hmac]).toEqual([true, expect.stringMatching(/^[0-9a-f]{128}$/)])
    expect(Math.abs(Number(parameters.timestamp) - Date.now() / 1000)).toBeLessThan(5)
    expect(stage.shop.received[0].url).toBe("/callback/1")
  })

  it.each([
    ["form", "application/x-www-form-urlencoded", ""],
    ["json", "application/json", ""],
    ["query", undefined, "message="],
  ])("as %s, from then on", async (callback_transport, type, query) => {
    const id = await stage.approved(undefined, { callback_transport })
    await stage.portal(id, { action: "capture" })
    for (const { headers, url } of stage.shop.received) {
      expect([headers["content-type"], url.includes("message=")]).toEqual([type, query !== ""])
    }
    expect(stage.told().map(({ isProven }) => isProven)).toEqual([true, true])
    const [entry] = await stage.callbacks()
    expect(entry).toMatchObject({
      type: "contract_activated",
      method: query ? "GET" : "POST",
      payload: { message: expect.stringContaining(id), timestamp: expect.any(String) },
    })
  })

  it("the browser carries the same message as the server call", async () => {
    const id = await stage.opened("hp_sandbox")
    const { body } = await stage.let(id, { outcome: "paid" })
    const url = new URL(String(body.return_url))
    expect(url.origin + url.pathname).toBe(`${stage.shop.url}/return/1`)
    expect(tellingOf(url.search).parameters).toEqual(stage.told()[0].parameters)
  })

  it("a cancel leads to cancelUrl, unsigned", async () => {
    const { body } = await stage.let(await stage.opened(), { outcome: "cancelled" })
    expect(body.return_url).toBe(`${stage.shop.url}/cancel/1`)
  })

  it("duplicate: five equal ones; reversed: the final one, then another", async () => {
    await stage.approved(undefined, { callbacks: "duplicate" })
    expect(new Set(stage.shop.received.map(({ body }) => body)).size).toBe(1)
    expect(stage.shop.received).toHaveLength(5)
    stage.shop.received.length = 0
    await stage.approved("hp_sandbox", { callbacks: "reversed" })
    await stage.let(await stage.opened(), { outcome: "declined", callbacks: "reversed" })
    expect(statuses()).toEqual(["completed", "granted", "declined", "pending"])
    expect(stage.told().every(({ isProven }) => isProven)).toBe(true)
  })

  it("a late one tells of its own event", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid", delay_ms: 80 })
    await stage.call("POST", `${await stage.contractOf(id)}/merchant-approval`)
    await until("both came", () => stage.shop.received.length === 2)
    expect(stage.events().sort()).toEqual(["contract_activated", "contract_granted"])
  })

  it.each(["form", "json", "query"])("resent as %s: the same text, proven anew", async (how) => {
    await stage.approved(undefined, { callback_transport: how })
    const [{ id }] = await stage.callbacks()
    await stage.control("POST", `/callbacks/${String(id)}/resend`)
    const [first, second] = stage.told()
    expect(second.message).toEqual(first.message)
    expect(second.isProven).toBe(true)
  })

  it.each([
    ["paid", "completed"],
    ["granted", "granted"],
  ])("forged and %s: four claim completed, one of them proves it", async (outcome, status) => {
    const id = await stage.opened("hp_sandbox")
    await stage.let(id, { outcome, callbacks: "forged", delay_ms: 150 })
    expect((await stage.session(id)).body.status).toBe("pending")
    expect(statuses()).toEqual(["completed", "completed", "completed", "completed"])
    expect(stage.told().map(({ isProven }) => isProven)).toEqual([false, false, false, true])
    const [unsigned, foreign, edited] = stage.told().map(({ parameters }) => parameters.hmac)
    expect([unsigned, new Set([foreign, edited]).size]).toEqual([undefined, 2])
    await until("the true one came", () => stage.shop.received.length === 5)
    expect(statuses().at(-1)).toBe(status)
    expect((await stage.session(id)).body.status).toBe(status)
  })

  it("forged and denied: a denial edited under its hmac, in the transport chosen", async () => {
    const id = await stage.opened("next_month_sandbox")
    const forged = { outcome: "declined", callbacks: "forged", callback_transport: "json" }
    await stage.let(id, forged)
    expect(new Set(stage.events())).toEqual(new Set(["purchase_activated"]))
    expect(stage.shop.received[0].headers["content-type"]).toBe("application/json")
    expect((await stage.session(id)).body.status).toBe("declined")
  })
})

describe("the schedule", () => {
  const stage = new PartnerStage(10_000)

  it("tries again until any 2xx", async () => {
    stage.shop.answers.push(500, 401, 404, 204)
    await stage.approved()
    await until("it is acknowledged", async () => (await stage.callbacks())[0].status === "Sent")
    expect(await stage.callbacks()).toMatchObject([{ attempts: 4 }])
  })
})
