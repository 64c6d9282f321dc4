import { until } from "../../testing/shop"
import { OwnerStage } from "./testing/shop-owner"

describe("the life of a deposit", () => {
  const stage = new OwnerStage()

  it.each([
    ["paid", {}, [3, "149.90", "0.00"], ["Confirmation"]],
    ["paid", { amount: "148.40" }, [3, "148.40", "0.00"], ["Confirmation"]],
    ["paid", { amount: "148.39" }, [2, "148.39", "0.00"], ["Confirmation"]],
    ["paid", { amounts: "0.1, 149.6" }, [3, "149.60", "0.00"], ["Block", "Confirmation"]],
    ["paid", { amounts: "60.00, 89.90" }, [3, "149.90", "0.00"], ["Confirmation", "Confirmation"]],
    ["split", {}, [3, "149.90", "0.00"], ["Confirmation", "Confirmation", "Confirmation"]],
    ["overpaid", {}, [5, "164.89", "0.00"], ["Confirmation", "No transfer"]],
    ["underpaid", {}, [5, "89.94", "0.00"], ["Confirmation", "No transfer"]],
    ["late", {}, [5, "149.90", "0.00"], ["No transfer", "Confirmation"]],
    ["expired", {}, [4, "0.00", "0.00"], ["No transfer"]],
    ["cancelled", {}, [4, "0.00", "0.00"], ["No transfer"]],
    ["declined", {}, [2, "0.00", "0.00"], ["Fail"]],
    ["blocked", {}, [2, "0.00", "0.00"], ["Block"]],
    ["pending", {}, [2, "0.00", "149.90"], []],
    ["abandoned", {}, [2, "0.00", "0.00"], []],
  ])("%s %o", async (outcome, wish, state, types) => {
    const id = await stage.opened()
    expect((await stage.let(id, { outcome, ...wish })).status).toBe(200)
    expect(await stage.state(id)).toEqual(state)
    expect(await stage.types()).toEqual(types)
  })

  it("adds up exactly at eighteen places", async () => {
    const { body } = await stage.create(
      { target_amount_requested: "0.300000000000000003", inaccuracy: "0" },
      { wallet: "4300" }
    )
    const { id } = body.data
    await stage.let(id, { outcome: "paid", amounts: "0.1, 0.2" })
    expect(await stage.state(id)).toEqual([2, "0.300000000000000000", "0.000000000000000000"])
    await stage.let(id, { outcome: "paid" })
    expect(await stage.state(id)).toEqual([2, "0.300000000000000000", "0.000000000000000000"])
    await stage.let(id, { outcome: "paid", amount: "0.001000000000000003" })
    expect(await stage.state(id)).toEqual([5, "0.301000000000000003", "0.000000000000000000"])
  })

  it("confirms block by block by control, with an extra callback when asked for", async () => {
    const id = await stage.opened({ confirmations_needed: 1 }, "1000")
    await stage.let(id, { outcome: "paid", blocks: 1 })
    expect(await stage.state(id)).toEqual([2, "0.00", "149.90"])
    expect(await stage.types()).toEqual(["User confirmation"])
    expect(stage.told()[0]).toMatchObject({ isProven: true, transfer: { status: 1 } })
    await stage.portal(id, { action: "confirm_blocks", blocks: 1 })
    expect(await stage.state(id)).toEqual([2, "0.00", "149.90"])
    await stage.portal(id, { action: "confirm_blocks" })
    expect(await stage.types()).toEqual(["User confirmation", "Confirmation"])
    expect(await stage.state(id)).toEqual([3, "149.90", "0.00"])
    expect((await stage.portal(id, { action: "confirm_blocks" })).status).toBe(409)
  })

  it("pays what was seen before, instead of another transfer", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "pending" })
    await stage.let(id, { outcome: "paid" })
    expect(await stage.state(id)).toEqual([3, "149.90", "0.00"])
  })

  it("paid again becomes unresolved, and so does money after a cancel", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid" })
    await stage.let(id, { outcome: "paid", amount: "20.00" })
    expect(await stage.state(id)).toEqual([5, "169.90", "0.00"])
    const other = await stage.opened()
    expect((await stage.portal(other, { action: "cancel" })).status).toBe(200)
    expect((await stage.portal(other, { action: "cancel" })).status).toBe(409)
    await stage.let(other, { outcome: "paid", amount: "20.00" })
    expect(await stage.state(other)).toEqual([5, "20.00", "0.00"])
  })

  it("an expiry waits for what is under way", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "pending" })
    await stage.let(id, { outcome: "expired" })
    expect(await stage.state(id)).toEqual([2, "0.00", "149.90"])
    await stage.portal(id, { action: "confirm_blocks" })
    expect(await stage.state(id)).toEqual([3, "149.90", "0.00"])
    const other = await stage.opened()
    await stage.let(other, { outcome: "pending" })
    await stage.let(other, { outcome: "expired" })
    await stage.portal(other, { action: "fail" })
    expect(await stage.state(other)).toEqual([4, "0.00", "0.00"])
  })

  it("an Enterprise deposit stays at status 2", async () => {
    const bare = {
      target_amount_requested: undefined,
      inaccuracy: undefined,
      time_limit: undefined,
    }
    const { id } = (await stage.create(bare, { wallet: "4900" })).body.data
    expect((await stage.let(id, { outcome: "paid" })).status).toBe(400)
    await stage.let(id, { outcome: "paid", amount: "0.0417" })
    expect(await stage.state(id)).toEqual([2, "0.04170000", "0.00000000"])
    expect((await stage.let(id, { outcome: "expired" })).status).toBe(409)
  })

  it("a person sets it paid; nobody is told", async () => {
    const id = await stage.opened()
    await stage.portal(id, { action: "set_paid" })
    expect(await stage.state(id)).toEqual([3, "0.00", "0.00"])
    expect(await stage.types()).toEqual([])
  })

  it.each([
    [{ outcome: "paid", amount: "1.001" }, 400],
    [{ outcome: "paid", amounts: "1, two" }, 400],
    [{ outcome: "paid", currency: "USD" }, 409],
    [{ outcome: "paid", channel: "BTC" }, 409],
    [{ outcome: "granted" }, 400],
    [{ outcome: "paid", blocks: "many" }, 400],
  ])("refuses %o", async (wish, status) => {
    expect((await stage.let(await stage.opened(), wish)).status).toBe(status)
  })

  it("shows itself to the control API", async () => {
    const id = await stage.opened({ tracking_id: "payses_shown" })
    await stage.deposit(id)
    await stage.let("payses_shown", { outcome: "paid" })
    expect(await stage.shown(id)).toMatchObject({
      txn_id: id,
      reference: "payses_shown",
      amount: "149.90",
      captured_amount: "149.90",
      refunded_amount: "0.00",
      status: "3",
      inquiries: 1,
      frontend_url: `${stage.shop.url}/return/1`,
      payment_url: expect.stringMatching(/\/b2binpay\/pay\?d=[0-9a-f-]{36}$/),
    })
  })
})

describe("on the sandbox's clock", () => {
  const stage = new OwnerStage(5_000)

  it("a deposit expires, a token too, a transfer confirms block by block", async () => {
    const id = await stage.opened({ time_limit: 500 }, "1000")
    await until("it has expired", async () => (await stage.types()).includes("No transfer"))
    const other = await stage.opened({ time_limit: null }, "1000")
    await stage.let(other, { outcome: "pending", confirm: "clock" })
    await until("it is paid", async () => (await stage.shown(other)).status === "3")
    expect((await stage.shown(id)).status).toBe("4")
    const { access } = (await stage.token()).body.data.attributes
    await until("the token is over", async () => {
      const { status } = await stage.send("GET", "/wallet/", undefined, {
        Authorization: `Bearer ${access}`,
      })
      return status === 401
    })
  })

  it("tries again until exactly 200", async () => {
    stage.shop.answers.push(500, 204, 201)
    await stage.let(await stage.opened({ time_limit: null }), { outcome: "paid" })
    await until("it is acknowledged", async () => (await stage.callbacks())[0].status === "Sent")
    expect(await stage.callbacks()).toMatchObject([{ attempts: 4 }])
  })
})
