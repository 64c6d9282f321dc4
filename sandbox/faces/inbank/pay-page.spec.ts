import { PartnerStage, tellingOf } from "./testing/partner"

describe("e-POS", () => {
  const stage = new PartnerStage()
  const address = (id: string) => `${stage.sandbox.url}/inbank/epos?session=${id}`
  const press = (id: string, fields: Record<string, string>) =>
    fetch(address(id), {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    })
  const html = async (id: string) => (await fetch(address(id))).text()
  const linkOf = (page: string) =>
    /<a [^>]*href="([^"]+)" data-testid="return"/.exec(page)?.[1].replaceAll("&amp;", "&") ?? ""

  it("offers a button for each outcome, and no channels", async () => {
    const page = await html(await stage.opened())
    for (const button of ["pay", "granted", "decline", "cancel", "pending", "abandon"]) {
      expect(page).toContain(`data-testid="${button}"`)
    }
    for (const choice of ["callback-transport", "return-transport", "returns", "delay"]) {
      expect(page).toContain(`data-testid="${choice}"`)
    }
    expect(page).toContain("489.90")
    expect(page).not.toContain('name="channel"')
  })

  it.each([
    ["paid", "granted"],
    ["declined", "declined"],
  ])("%s stays here until the button is pressed", async (outcome, status) => {
    const id = await stage.opened()
    const response = await press(id, { outcome, delay_ms: "0" })
    const page = await response.text()
    expect([response.status, response.headers.get("location")]).toEqual([200, null])
    expect(page).toContain("Back to merchant")
    const back = new URL(linkOf(page))
    expect(back.pathname).toBe("/return/1")
    expect(tellingOf(back.search)).toMatchObject({ isProven: true, message: { status } })
    expect(tellingOf(back.search).parameters).toEqual(stage.told()[0].parameters)
    expect(linkOf(await html(id))).toBe(back.href)
  })

  it("goes back by a posted form when that was chosen", async () => {
    const id = await stage.opened()
    const page = await (await press(id, { outcome: "paid", return_transport: "form" })).text()
    expect(page).toContain(`<form method="post" action="${stage.shop.url}/return/1">`)
    const fields = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
    const entries = fields.map(([, name, value]) => [name, value.replaceAll("&quot;", '"')])
    expect(Object.fromEntries(entries)).toEqual(stage.told()[0].parameters)
  })

  it("cancel goes to cancelUrl at once", async () => {
    const response = await press(await stage.opened(), { outcome: "cancelled" })
    const back = [response.status, response.headers.get("location")]
    expect(back).toEqual([303, `${stage.shop.url}/cancel/1`])
  })

  it("a manual decision leads back unsigned and can be made here later", async () => {
    const id = await stage.opened()
    const page = await (await press(id, { outcome: "pending" })).text()
    expect(linkOf(page)).toBe(`${stage.shop.url}/return/1`)
    expect(await html(id)).toContain('data-testid="notice"')
    expect((await press(id, { outcome: "granted" })).status).toBe(200)
    expect(stage.events()).toEqual(["contract_granted"])
  })

  it("a second decision changes nothing", async () => {
    const id = await stage.opened()
    await press(id, { outcome: "declined" })
    const again = await press(id, { outcome: "paid" })
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining("is denied")])
    expect((await stage.session(id)).body.status).toBe("declined")
  })

  it("closing the page tells nobody", async () => {
    const id = await stage.opened()
    expect(await (await press(id, { outcome: "abandoned" })).text()).toContain("closed the page")
    expect(await stage.callbacks()).toEqual([])
  })

  it("shows a form's fields in the console", async () => {
    await stage.approved()
    const [{ id }] = await stage.callbacks()
    const page = await (await fetch(`${stage.sandbox.url}/console/${String(id)}`)).text()
    expect(page).toContain("&quot;hmac&quot;: &quot;")
  })
})
