import { until } from "../../testing/shop"
import { fixture, TillStage } from "./testing/till"

const TOTAL = 57_200

describe("Order Management", () => {
  const stage = new TillStage()
  const authorized = () => stage.ordered({ outcome: "granted" })
  const capture = (id: string, amount: number, more: object = {}) =>
    stage.order(id, "POST", "/captures", { captured_amount: amount, ...more })
  const refund = (id: string, amount: number, more: object = {}) =>
    stage.order(id, "POST", "/refunds", { refunded_amount: amount, ...more })
  const post = (id: string, path: string) => stage.order(id, "POST", path)
  const code = async (answer: ReturnType<typeof post>) => {
    const { status, body } = await answer
    return [status, body.error_code]
  }

  it("captures in parts up to what is authorized", async () => {
    const id = await authorized()
    expect((await capture(id, 20_000)).status).toBe(201)
    expect(await stage.money(id)).toEqual(["PART_CAPTURED", 20_000, 0, 37_200])
    expect(await code(capture(id, 37_201))).toEqual([403, "CAPTURE_NOT_ALLOWED"])
    expect((await capture(id, 37_200)).status).toBe(201)
    expect(await stage.money(id)).toEqual(["CAPTURED", TOTAL, 0, 0])
    expect(await code(capture(id, 1))).toEqual([403, "CAPTURE_NOT_ALLOWED"])
  })

  it("names what it made in headers, readable there, and tells of it", async () => {
    const id = await authorized()
    const made = await capture(id, 20_000, { reference: "capt_1", description: "Mugs" })
    const captureId = made.headers.get("Capture-Id")
    const location = made.headers.get("Location") ?? ""
    expect([made.text, location.endsWith(`/${id}/captures/${captureId}`)]).toEqual(["", true])
    const read = await stage.call("GET", location.replace(stage.base, ""))
    expect(read.body).toMatchObject({ capture_id: captureId, reference: "capt_1" })
    const given = await refund(id, 500)
    const refundId = given.headers.get("Refund-Id")
    expect((await stage.order(id, "GET", `/refunds/${refundId}`)).body.refunded_amount).toBe(500)
    expect((await stage.order(id, "GET", "/refunds")).body).toHaveLength(1)
    await until("both were told", () => stage.types().includes("refund.created"))
    const data = stage.told().map(({ body }) => body.data)
    expect(data).toContainEqual({ order_id: id, capture_id: captureId })
    expect(data).toContainEqual({ order_id: id, refund_id: refundId })
  })

  it("refunds up to what is captured", async () => {
    const id = await stage.ordered()
    expect((await refund(id, 50_000)).status).toBe(201)
    expect(await code(refund(id, 7_201))).toEqual([403, "REFUND_NOT_ALLOWED"])
    expect((await refund(id, 7_200)).status).toBe(201)
    expect(await stage.money(id)).toEqual(["CLOSED", TOTAL, TOTAL, 0])
    expect(await code(refund(await authorized(), 1))).toEqual([403, "REFUND_NOT_ALLOWED"])
  })

  it("books a refund on the shipment that holds its lines", async () => {
    const id = await authorized()
    const [mugs, tea, wrap] = fixture("ipp-create-session").request.body.order_items
    await capture(id, 38_700, { order_lines: [mugs] })
    await capture(id, 18_500, { order_lines: [tea, wrap] })
    await refund(id, 2_500, { order_lines: [wrap] })
    const { captures } = (await stage.order(id)).body
    const booked = captures.map((one: { refunded_amount: number }) => one.refunded_amount)
    expect(booked).toEqual([0, 2_500])
  })

  it.each([
    [{ captured_amount: "100" }, "BAD_VALUE"],
    [{ captured_amount: 0 }, "BAD_VALUE"],
    [{ captured_amount: 200_000_001 }, "BAD_VALUE"],
    [{ captured_amount: 1, reference: "x".repeat(256) }, "BAD_VALUE"],
    [{ captured_amount: 1, order_lines: [{ type: "physical" }] }, "BAD_VALUE"],
    [{}, "BAD_VALUE"],
  ])("refuses to capture %j", async (body, word) => {
    const id = await authorized()
    const answer = await stage.order(id, "POST", "/captures", body)
    expect([answer.status, answer.body.error_code]).toEqual([400, word])
    expect(answer.body.correlation_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await stage.money(id)).toEqual(["AUTHORIZED", 0, 0, TOTAL])
  })

  it("cancels what is not captured, once", async () => {
    const id = await authorized()
    expect(await post(id, "/cancel")).toMatchObject({ status: 204, text: "" })
    expect(await stage.money(id)).toEqual(["CANCELLED", 0, 0, 0])
    expect(await code(post(id, "/cancel"))).toEqual([403, "CANCEL_NOT_ALLOWED"])
    expect(await code(capture(id, 1))).toEqual([403, "CAPTURE_NOT_ALLOWED"])
    expect(await code(post(id, "/acknowledge"))).toEqual([403, "NOT_ALLOWED"])
    expect(await code(post(await stage.ordered(), "/cancel"))).toEqual([403, "CANCEL_NOT_ALLOWED"])
  })

  it("releases the rest after a capture, and nothing before", async () => {
    const id = await authorized()
    const release = "/release-remaining-authorization"
    expect(await code(post(id, release))).toEqual([403, "NOT_ALLOWED"])
    await capture(id, 20_000)
    expect((await post(id, release)).status).toBe(204)
    expect(await stage.money(id)).toEqual(["CAPTURED", 20_000, 0, 0])
  })

  it("changes the amount while something is open, not below what is captured", async () => {
    const id = await authorized()
    const change = (order_amount: number) =>
      stage.order(id, "PATCH", "/authorization", { order_amount })
    expect((await change(60_000)).status).toBe(204)
    await capture(id, 20_000)
    expect(await code(change(19_999))).toEqual([403, "NOT_ALLOWED"])
    expect((await change(20_000)).status).toBe(204)
    const { body } = await stage.order(id)
    expect(body).toMatchObject({ order_amount: 20_000, original_order_amount: TOTAL })
    expect(await code(change(30_000))).toEqual([403, "NOT_ALLOWED"])
  })

  it("knows no order for a while when told so, and never another one's id", async () => {
    const id = await stage.ordered({ om_delay: 2 })
    expect(await code(capture(id, 1))).toEqual([404, "NO_SUCH_ORDER"])
    expect(await code(stage.order(id))).toEqual([404, "NO_SUCH_ORDER"])
    expect(await code(stage.order(id))).toEqual([404, "NO_SUCH_ORDER"])
    expect((await stage.order(id)).status).toBe(200)
    const session = await stage.opened()
    expect(await code(stage.order(session))).toEqual([404, "NO_SUCH_ORDER"])
    expect(await code(stage.order("1042"))).toEqual([400, "INVALID_ORDER_ID"])
    expect(await code(stage.order(id, "GET", `/captures/${id}`))).toEqual([404, "NO_SUCH_CAPTURE"])
    expect(await code(stage.order(id, "GET", `/refunds/${id}`))).toEqual([404, "NOT_FOUND"])
    expect(await code(stage.order(id, "GET", "/nothing"))).toEqual([404, "NOT_FOUND"])
  })
})
