import { faces } from "../faces"
import { Stage } from "../testing/stage"
import { until } from "../testing/shop"

const HALF_DAY = 12 * 3_600_000

describe("callback retries", () => {
  const scale = HALF_DAY / 400
  const stage = new Stage(scale)

  it("follows the schedule of 0 s, 30 s, 5 min, 10 min, 1 h and 12 h", () => {
    const seconds = faces[0].retryWaits.map((wait) => wait / 1000)
    expect(seconds).toEqual([0, 30, 300, 600, 3600, 43_200])
  })

  it("sends the same bytes until the shop acknowledges", async () => {
    stage.shop.answers.push(500, 401, 302)
    await openPaid()
    await until("the callback is sent", async () => (await entry()).status === "Sent")
    expect((await entry()).attempts).toBe(4)
    expect(new Set(stage.shop.received.map(({ body }) => body)).size).toBe(1)
    expect(await entry()).toMatchObject({ next_attempt_at: null, response: { status: 200 } })
  })

  it("gives up after six attempts", async () => {
    stage.shop.answers.push(...Array.from({ length: 8 }, () => 503))
    await openPaid()
    const isOver = async () => {
      const { attempts, status, next_attempt_at } = await entry()
      return attempts === 6 && status === "Failed" && next_attempt_at === null
    }
    await until("the last attempt failed", isOver)
    expect(stage.shop.received).toHaveLength(6)
  })

  it("says why there is no response", async () => {
    await openPaid({ backend_return_url: "http://127.0.0.1:9/closed" })
    expect(await entry()).toMatchObject({
      response: null,
      note: expect.stringContaining("No answer"),
    })
  })

  it("resends by hand as a new entry of type Manual, signed anew", async () => {
    await openPaid()
    const { id } = await entry()
    const resent = await stage.control("POST", `/callbacks/${id}/resend`)
    expect(resent.status).toBe(201)
    expect(resent.body).toMatchObject({ type: "Manual", status: "Sent", attempts: 1 })
    expect(resent.body.id).not.toBe(id)
    const [first, second] = stage.shop.received
    expect(second.body).toBe(first.body)
  })

  /** The newest callback. */
  const entry = async () => (await stage.callbacks())[0]

  /** On this clock an open payment expires within milliseconds, so it is paid as it is opened. */
  async function openPaid(changes: Record<string, unknown> = {}) {
    await stage.fault("initiate", "callback_before_answer", { times: 1 })
    await stage.merchant.initiate(changes)
  }
})
