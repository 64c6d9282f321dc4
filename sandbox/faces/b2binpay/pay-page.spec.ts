import { OwnerStage } from "./testing/shop-owner"

describe("the pay page", () => {
  const stage = new OwnerStage()

  const opened = async (changes: Record<string, unknown> = {}) => {
    const { body } = await stage.create(changes)
    const { payment_page } = body.data.attributes
    return { id: body.data.id as string, page: payment_page as string }
  }
  const press = (page: string, fields: Record<string, string>) =>
    fetch(page, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" })
  const html = async (page: string) => (await fetch(page)).text()

  it("offers coins, transfers, blocks and the way back", async () => {
    const { page } = await opened()
    const text = await html(page)
    const buttons = ["coin", "amount", "pay", "send", "next-block", "confirm-all", "fail", "block"]
    for (const name of [...buttons, "expire", "abandon", "return", "split", "content-type"]) {
      expect(text).toContain(`data-testid="${name}"`)
    }
    expect(text).toContain(`href="${stage.shop.url}/return/1"`)
    expect(text).toContain("Back to the shop")
  })

  it("sends any amounts, confirms them block by block and stays", async () => {
    const { id, page } = await opened()
    const sent = await press(page, { outcome: "pending", amount: "60,00", channel: "BTC" })
    expect([sent.status, sent.headers.get("location")]).toEqual([303, page])
    await press(page, { step: "next_block" })
    expect(await html(page)).toContain("Unconfirmed, 1 of 3 blocks")
    expect(await html(page)).not.toContain('data-testid="coin"')
    await press(page, { step: "confirm_all" })
    expect(await stage.state(id)).toEqual([2, "60.00", "0.00"])
    await press(page, { outcome: "paid", delay_ms: "0" })
    expect(await stage.state(id)).toEqual([3, "149.90", "0.00"])
    const over = await html(page)
    expect(over).toContain("Paid")
    expect(over).toContain('data-testid="pay"')
    expect(over).not.toContain('data-testid="expire"')
  })

  it("blocks, fails, expires; a wrong button says why", async () => {
    const { id, page } = await opened()
    for (const step of ["block", "fail"]) {
      await press(page, { outcome: "pending" })
      await press(page, { step, block_status: "-3" })
    }
    expect(stage.told().map(({ transfer }) => transfer.status)).toEqual([-3, -1])
    await press(page, { outcome: "expired" })
    expect(await stage.types()).toEqual(["Block", "Fail", "No transfer"])
    expect(await stage.state(id)).toEqual([4, "0.00", "0.00"])
    const wrong = await press(page, { step: "next_block" })
    expect([wrong.status, await wrong.text()]).toEqual([
      400,
      expect.stringContaining('data-testid="error"'),
    ])
  })

  it("without a return URL there is no way back; closing tells nobody", async () => {
    const { page } = await opened({ payment_page_redirect_url: "" })
    expect(await html(page)).not.toContain('data-testid="return"')
    expect(await (await press(page, { outcome: "abandoned" })).text()).toContain("closed the page")
    expect(await stage.types()).toEqual([])
    expect((await fetch(`${page}0`)).status).toBe(404)
  })
})
