import en from "../../i18n/en"
import { causeText, resultText } from "./cause"

const t = (key: string, values = {}) => [key, ...Object.values(values)].join(" ").trim()

describe("causeText", () => {
  it.each([
    ["bad_signature", "callbacks.causes.bad_signature"],
    ["short_form, stale", "callbacks.causes.short_form, callbacks.causes.stale"],
    ["address_unlisted 203.0.113.7", "callbacks.causes.address_unlisted 203.0.113.7"],
    ["some_new_cause", "some new cause"],
    ["constructor", "constructor"],
  ])("of %s is %s", (cause, text) => {
    expect(causeText(cause, t)).toBe(text)
  })

  it("has a text for every cause that is translated", () => {
    for (const cause of Object.keys(en.callbacks.causes)) {
      expect(causeText(cause, t)).toBe(`callbacks.causes.${cause}`)
    }
  })
})

describe("resultText", () => {
  it.each([
    ["captured: order order_01ABC", "callbacks.results.order callbacks.states.captured"],
    ["declined", "callbacks.results.settled callbacks.states.declined"],
    ["attention: late_payment", "callbacks.results.attention attention.latePayment late_payment"],
    ["gateway_says_pending", "callbacks.causes.gateway_says_pending"],
    ["opened, as we know", "opened, as we know"],
    ["No usable answer from [host]: ECONNRESET", "No usable answer from [host]: ECONNRESET"],
  ])("of %s is %s", (result, text) => {
    expect(resultText(result, t)).toBe(text)
  })
})
