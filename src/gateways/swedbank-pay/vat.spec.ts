import fc from "fast-check"
import { Money } from "../money"
import { entry, listOf, orderOf } from "./testing/fixtures"
import { captureVat, reversalVat } from "./vat"

const sek = (minor: number) => Money.ofMinor(minor, "SEK")

/** Splits 649.00 into parts. */
const parts = fc
  .array(fc.integer({ min: 1, max: 64899 }), { maxLength: 6 })
  .map((cuts) => [0, ...new Set(cuts.sort((a, b) => a - b)), 64900])
  .map((cuts) => cuts.slice(1).map((cut, at) => cut - cuts[at]))

describe("VAT of a part", () => {
  test("is the contract's for its captures and refunds", () => {
    expect(captureVat(orderOf("get.paid.authorized"), sek(64900))).toBe(12980n)
    expect(captureVat(orderOf("get.paid.authorized"), sek(30000))).toBe(6000n)
    expect(captureVat(orderOf("get.paid.partially-captured"), sek(34900))).toBe(6980n)
    expect(reversalVat(orderOf("get.paid.fully-captured"), sek(30000))).toBe(6000n)
    expect(reversalVat(orderOf("get.paid.partially-reversed"), sek(34900))).toBe(6980n)
    expect(reversalVat(orderOf("get.paid.sale-swish"), sek(20000))).toBe(4000n)
  })

  test("is a share of the order's where the list does not say it", () => {
    const list = listOf(entry("Capture", 30000, "C1"))
    expect(captureVat(orderOf("get.paid.partially-captured", list), sek(34900))).toBe(6980n)
    const whole = orderOf("capture.full.zeroes-variant")
    expect(reversalVat(whole, sek(64900))).toBe(12980n)
  })

  test("is a share where one of the listed captures does not say it", () => {
    const list = listOf(
      entry("Capture", 10000, "C1"),
      entry("Capture", 20000, "C2", { vatAmount: 9000 })
    )
    expect(captureVat(orderOf("get.paid.partially-captured", list), sek(34900))).toBe(6980n)
  })

  test.each([
    ["get.paid.fully-captured", "Capture"],
    ["get.paid.sale-swish", "Sale"],
  ])("of %s is given back as it was listed with the %s, not as the order had it", (name, type) => {
    const list = listOf(entry(type, 64900, "C1", { vatAmount: 10000 }))
    expect(reversalVat(orderOf(name, list), sek(64900))).toBe(10000n)
  })

  test("of the last refund is what earlier ones left of it", () => {
    const list = listOf(
      entry("Capture", 64900, "C1", { vatAmount: 12980 }),
      entry("Reversal", 30000, "R1", { vatAmount: 5000 })
    )
    const order = orderOf("get.paid.partially-reversed", list)
    expect(reversalVat(order, sek(34900))).toBe(7980n)
  })

  test("is no more than what is left of it, even for a part beyond what is left", () => {
    expect(captureVat(orderOf("get.paid.partially-captured"), sek(64900))).toBe(6980n)
    expect(reversalVat(orderOf("get.paid.partially-reversed"), sek(64900))).toBe(6980n)
  })

  test("of a refund is zero where nothing was captured", () => {
    expect(reversalVat(orderOf("get.paid.authorized"), sek(100))).toBe(0n)
  })

  test("is never negative nor above the part, whatever was captured with which VAT before", () => {
    const odd = listOf(entry("Capture", 30000, "C1", { vatAmount: 13000 }))
    expect(captureVat(orderOf("get.paid.partially-captured", odd), sek(34900))).toBe(0n)
    const none = listOf(entry("Capture", 64800, "C1", { vatAmount: 0 }))
    const left = { remainingCaptureAmount: 100, ...none }
    expect(captureVat(orderOf("get.paid.partially-captured", left), sek(100))).toBe(100n)
  })

  test("captures in any parts add up to the order's VAT exactly", () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 20000 }), (amounts, vatAmount) => {
        const entries: Record<string, unknown>[] = []
        let left = 64900
        for (const amount of amounts) {
          const order = orderOf("get.paid.authorized", {
            ...listOf(...entries),
            vatAmount,
            remainingCaptureAmount: left,
          })
          const vat = captureVat(order, sek(amount))
          expect(vat >= 0n && vat <= BigInt(amount)).toBe(true)
          entries.push(entry("Capture", amount, `C${left}`, { vatAmount: Number(vat) }))
          left -= amount
        }
        expect(entries.reduce((sum, one) => sum + Number(one.vatAmount), 0)).toBe(vatAmount)
      })
    )
  })

  test("refunds in any parts give back the captured VAT exactly", () => {
    fc.assert(
      fc.property(parts, (amounts) => {
        const entries = [entry("Capture", 64900, "C1", { vatAmount: 12980 })]
        for (const amount of amounts) {
          const order = orderOf("get.paid.fully-captured", {
            ...listOf(...entries),
            remainingReversalAmount: undefined,
          })
          const vatAmount = Number(reversalVat(order, sek(amount)))
          entries.push(entry("Reversal", amount, `R${entries.length}`, { vatAmount }))
        }
        const returned = entries.slice(1).reduce((sum, one) => sum + Number(one.vatAmount), 0)
        expect(returned).toBe(12980)
      })
    )
  })
})
