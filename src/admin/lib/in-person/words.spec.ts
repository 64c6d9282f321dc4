import { declineReason } from "./decline-reason"
import { deviceName } from "./device-name"

const t = (key: string, values = {}) => [key, ...Object.values(values)].join(" ")

describe("declineReason", () => {
  it.each([
    ["insufficient_funds", "decline.insufficientFunds"],
    ["CARD_DECLINED", "decline.cardDeclined"],
    ["try_another_card", "try another card"],
    [null, "inPerson.attempts.noReason"],
  ])("of %s is %s", (code, reason) => {
    expect(declineReason(code, t)).toBe(reason)
  })
})

describe("deviceName", () => {
  it.each([
    ["Tallinn", "inPerson.device.withLocation Till 1 Tallinn"],
    ["a0d5597d-dc33-4679-be86-65f6807206e0", "Till 1"],
    [null, "Till 1"],
  ])("at %s is %s", (location, name) => {
    expect(deviceName({ id: "d1", name: "Till 1", location }, t)).toBe(name)
  })
})
