import { until } from "../../testing/shop"
import { TillStage } from "./testing/till"

describe("simulated taps", () => {
  const stage = new TillStage()
  const tap = (id: string, query = "") =>
    stage.call("POST", `/ipp/v1/dev/sessions/${id}/simulate-tap${query}`)

  it.each([
    ["DECLINED_GENERIC", "card_declined"],
    ["INSUFFICIENT_FUNDS", "insufficient_funds"],
    ["LOST_CARD", "lost_card"],
    ["STOLEN_CARD", "stolen_card"],
    ["EXPIRED_CARD", "expired_card"],
    ["INCORRECT_CVC", "incorrect_cvc"],
    ["PROCESSING_ERROR", "processing_error"],
    ["INCORRECT_NUMBER", "incorrect_number"],
    ["CARD_VELOCITY_EXCEEDED", "card_velocity_exceeded"],
  ])("%s leaves the session open and tells %s", async (outcome, reason) => {
    const id = await stage.opened()
    expect((await tap(id, `?outcome=${outcome}`)).status).toBe(200)
    await until("the failure came", () => stage.types().includes("ipp.payment.failed"))
    expect(stage.told().at(-1)?.body.data.failure_reason).toBe(reason)
    expect((await stage.session(id)).body.status).toBe("ACTIVE")
  })

  it("succeed unless told otherwise, once", async () => {
    const id = await stage.opened()
    expect(await tap(id)).toMatchObject({ status: 200, text: "" })
    await until("all came", () => stage.types().includes("capture.created"))
    expect((await stage.session(id)).body.status).toBe("FINALIZED")
    expect((await tap(id)).status).toBe(409)
  })

  it("refuse unknown outcomes and sessions", async () => {
    const id = await stage.opened()
    expect((await tap(id, "?outcome=STOLEN_PHONE")).status).toBe(400)
    expect((await tap("7b529bf9-0c9b-4598-a5f2-f2ff22e3be2f")).status).toBe(404)
    expect((await stage.session(id)).body.status).toBe("CREATED")
  })
})
