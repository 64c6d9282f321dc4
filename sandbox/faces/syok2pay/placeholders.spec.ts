import { Stage } from "../../testing/stage"
import { fillPlaceholders } from "./placeholders"

const RAW = "https://shop.example/hook?gw={gateway}&txn_id={txn_id}"
const ENCODED = "https://shop.example/hook?gw=%7Bgateway%7D&txn_id=%7btxn_id%7d"
const FILLED = "https://shop.example/hook?gw=demo-acq&txn_id=txn_8h2vQ4mZ"
const values = { gateway: "demo-acq", txn_id: "txn_8h2vQ4mZ" }

describe("placeholders", () => {
  it.each([
    ["raw", RAW, FILLED],
    ["raw", ENCODED, ENCODED],
    ["encoded", RAW, FILLED],
    ["encoded", ENCODED, FILLED],
    ["none", RAW, RAW],
    ["none", ENCODED, ENCODED],
  ] as const)("mood %s: %s becomes %s", (mood, template, filled) => {
    expect(fillPlaceholders(template, values, mood)).toBe(filled)
  })

  it("leaves names it does not know", () => {
    const url = "https://shop.example/?a={other}&b={toString}&c={TXN_ID}"
    expect(fillPlaceholders(url, values, "encoded")).toBe(url)
  })

  describe("as a fault", () => {
    const stage = new Stage()

    it("of initiate holds for callback and return", async () => {
      await stage.fault("initiate", "placeholders_none", { times: 1 })
      const { reference } = await stage.open()
      const { body } = await stage.act(reference, { outcome: "paid" })
      expect(stage.shop.received[0].url).toBe("/callback?gw={gateway}&txn_id={txn_id}")
      expect(body.return_url).toBe(`${stage.shop.url}/return?gw={gateway}&txn_id={txn_id}`)
    })

    it("of a callback holds for that callback", async () => {
      const backend = `${stage.shop.url}/callback?gw=%7Bgateway%7D&txn_id=%7Btxn_id%7D`
      const { reference, txnId } = await stage.open({ backend_return_url: backend })
      await stage.fault("callback", "placeholders_encoded")
      await stage.act(reference, { outcome: "paid" })
      expect(stage.shop.received[0].url).toBe(`/callback?gw=demo-acq&txn_id=${txnId}`)
    })
  })
})
