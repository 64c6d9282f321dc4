import { until } from "../../testing/shop"
import { TillStage } from "./testing/till"

/** Three days in three seconds. */
const FAST = 100_000
const OTHER_SECRET = "whsec_YW5vdGhlci1zaG9wcy1zZWNyZXQtbm90LXJlYWwtMDE="
const ATTEMPTS = 10

describe("retries of webhooks", () => {
  const stage = new TillStage(FAST)
  const cancel = async () => {
    const id = await stage.quietlyOpened()
    return () => stage.let(id, { outcome: "cancelled" })
  }
  const entry = async () => (await stage.logged("ipp.session.cancelled"))[0]

  it("go on until a 2xx: the same webhook-id, signed each time", async () => {
    const act = await cancel()
    stage.shop.answers.push(500, 404, 204)
    await act()
    await until("it is sent", async () => (await entry()).status === "Sent")
    expect((await entry()).attempts).toBe(3)
    expect(new Set(stage.told().map(({ webhookId }) => webhookId)).size).toBe(1)
  })

  it("are signed with the secret of their moment", async () => {
    const act = await cancel()
    stage.shop.answers.push(...Array<number>(6).fill(500))
    await act()
    await stage.listen({ secret: OTHER_SECRET })
    await until("it is sent", async () => (await entry()).status === "Sent")
    stage.shop.received.splice(0, 6)
    expect(stage.told(OTHER_SECRET)).toHaveLength(1)
  })

  it("keep a signature that a fault spoiled", async () => {
    await stage.failing("callback", "corrupt_signature", { reference: "ipp.session.cancelled" })
    const act = await cancel()
    stage.shop.answers.push(401)
    await act()
    await until("it is sent", async () => (await entry()).status === "Sent")
    const signatures = stage.shop.received.map(({ headers }) => headers["webhook-signature"])
    expect(signatures).toEqual([signatures[0], signatures[0]])
  })

  it("end after three days", async () => {
    const act = await cancel()
    stage.shop.answers.push(...Array<number>(20).fill(500))
    await act()
    const isOver = async () => {
      const { attempts, status } = await entry()
      return attempts === ATTEMPTS && status === "Failed"
    }
    await until("it gave up", isOver)
    expect((await entry()).next_attempt_at).toBeNull()
    expect(stage.shop.received).toHaveLength(ATTEMPTS)
  })
})
