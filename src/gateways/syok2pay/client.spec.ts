import { myr, transaction } from "./testing/account"
import { inquired, startGateway } from "./testing/server"

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const capture = (amount: string) => gateway.client().capture(transaction(), myr(amount), "capt_1")

describe("capture of a gateway that captures by itself", () => {
  test.each(["128.40", "0.01"])("%s of a paid 128.40 is there already", async (amount) => {
    gateway.answer(inquired())
    expect((await capture(amount)).captured.toDecimal()).toBe("128.40")
  })

  test.each<[string, Record<string, unknown>]>([
    ["a cent too little", { amount: "128.39" }],
    ["the same figures in another currency", { currency: "SGD" }],
    ["nothing that is told", { amount: undefined }],
    ["nothing yet", { txn_status: "PENDING", paid_at: null }],
  ])("is refused when there is %s", async (_, change) => {
    gateway.answer(inquired(change))
    await expect(capture("128.40")).rejects.toMatchObject({
      kind: "unsupported",
      message: expect.stringMatching(/has not captured 128\.40 MYR of MD-01JD8Z5QK4W7-01/),
    })
    expect(gateway.calls()).toEqual(["inquiry"])
  })
})
