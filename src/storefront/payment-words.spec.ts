import { locales } from "../pages/known-locales"
import { endedUnpaid } from "./payment-status"
import { paymentLabels, paymentWords } from "./payment-words"
import { statusWith } from "./testing/scripted-client"

describe("a payment in a shopper's words", () => {
  it.each([
    [{ state: "opened" }, "Waiting for confirmation"],
    [{ state: "captured" }, "Payment received"],
    [{ state: "captured", order_placed: true }, "Thank you, your order is placed"],
    [{ state: "declined" }, "Payment declined"],
    [{ state: "expired" }, "The time to pay ran out"],
  ] as const)("tells %p as %s", (differs, title) => {
    expect(paymentWords(statusWith(differs)).title).toBe(title)
  })

  it("asks nobody to pay again while a person looks, whatever the state", () => {
    for (const state of ["captured", "expired", "pending"] as const) {
      const { title, note } = paymentWords(statusWith({ state, attention: true }))
      expect(title).toBe("The shop is checking your payment")
      expect(note).toContain("do not need to pay again")
    }
  })

  it("names who takes the payment", () => {
    const { text } = paymentWords(statusWith({ state: "declined" }), { service: "Inbank" })
    expect(text).toBe("Your payment through Inbank was not approved.")
  })

  it("says how far a payment has come that is not certain yet", () => {
    const payment = statusWith({ confirmations: { seen: 2, needed: 6 } })
    expect(paymentWords(payment).progress).toBe("Confirmations: 2 of 6")
    expect(paymentWords(statusWith())).not.toHaveProperty("progress")
  })

  it("has words for a payment that nobody knows", () => {
    expect(paymentWords(undefined).title).toBe("No payment to show")
  })

  it.each(locales)("leaves no blank unfilled in %s", (locale) => {
    const payment = statusWith({ confirmations: { seen: 2, needed: 6 } })
    const words = Object.values(paymentWords(payment, { locale, service: "Inbank" }))
    expect(words.join()).not.toMatch(/[{}]/)
    expect(words.join()).toContain("Inbank")
  })

  it("speaks the language of a tag, and English where it has none", () => {
    expect(paymentLabels("et-EE").retry).not.toBe(paymentLabels("en").retry)
    expect(paymentLabels("fr-FR")).toEqual(paymentLabels("en"))
  })

  it("offers another try only when no money came", () => {
    expect(endedUnpaid(statusWith({ state: "declined" }))).toBe(true)
    expect(endedUnpaid(statusWith({ state: "captured" }))).toBe(false)
    expect(endedUnpaid(statusWith({ state: "pending" }))).toBe(false)
    expect(endedUnpaid(statusWith({ state: "expired", attention: true }))).toBe(false)
    expect(endedUnpaid(statusWith({ state: "expired", order_placed: true }))).toBe(false)
  })
})
