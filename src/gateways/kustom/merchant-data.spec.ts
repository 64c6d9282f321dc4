import { merchantDataOf, readMerchantData } from "./merchant-data"
import { REFERENCE } from "./testing/account"

const text = merchantDataOf(REFERENCE, "payses_01EXAMPLE", "harbour-shop")
const padded = (length: number) => text.padEnd(length, " ")

describe("what Kustom repeats of a payment", () => {
  test.each([
    ["as it was sent", text],
    ["with all the room that Kustom has for it", padded(6000)],
  ])("is ours: %s", (_what, value) => {
    expect(readMerchantData(value)).toEqual({ reference: REFERENCE, store: "harbour-shop" })
  })

  test.each([
    ["longer than Kustom keeps", padded(6001)],
    ["in a list", [text]],
    ["as an object", JSON.parse(text)],
    ["cut short", text.slice(0, -1)],
    ["of another form", text.replace('"v":1', '"v":2')],
    ["a number", 1],
    ["missing", undefined],
  ])("is none of ours: %s", (_what, value) => {
    expect(readMerchantData(value)).toBeNull()
  })
})
