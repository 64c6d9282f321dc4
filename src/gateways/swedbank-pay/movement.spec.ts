import { Money } from "../money"
import { isListed, movementBody, requireAmount, requireLeft, type Asked } from "./movement"
import { sek, transaction } from "./testing/account"
import { entry, errorOf, listOf, orderOf } from "./testing/fixtures"

const asked = (amount: Money, rel: Asked["rel"] = "capture"): Asked => ({
  rel,
  amount,
  reference: "CA1",
})

describe("what is asked for", () => {
  it.each(["capture", "reversal"] as const)(
    "as a %s in another currency says both",
    async (rel) => {
      const nok = asked(Money.ofDecimal("300", "NOK"), rel)
      const error = await errorOf(() => requireAmount(transaction(), nok))
      expect(error).toMatchObject({ kind: "invalid", code: "CURRENCY_MISMATCH" })
      expect(error.message).toBe(`10482 is in SEK; a ${rel} in NOK is not possible`)
    }
  )

  it.each(["capture", "reversal"] as const)("as a %s of nothing is refused", async (rel) => {
    const error = await errorOf(() => requireAmount(transaction(), asked(sek("0"), rel)))
    expect(error).toMatchObject({ kind: "invalid", code: "AMOUNT_NOT_POSITIVE" })
    expect(error.message).toMatch(`A ${rel} of 10482 must be above zero`)
  })

  it("says how much is left when it is more than that", async () => {
    const tooMuch = asked(sek("349.01"), "reversal")
    const error = await errorOf(() => requireLeft(transaction(), tooMuch, sek("349")))
    expect(error).toMatchObject({ kind: "invalid", code: "AMOUNT_TOO_HIGH" })
    expect(error.message).toMatch(/reversal of 349\.01 SEK exceeds the 349\.00 SEK .* of 10482/)
    expect(() => requireLeft(transaction(), asked(sek("349")), sek("349"))).not.toThrow()
  })

  it("is refused under a name that stands for another amount", async () => {
    const order = orderOf("get.paid.partially-captured", listOf(entry("Capture", 20000, "CA1")))
    const error = await errorOf(() => isListed(order, asked(sek("300"))))
    expect(error).toMatchObject({ kind: "conflict", code: "REFERENCE_OF_ANOTHER_AMOUNT" })
    expect(isListed(order, asked(sek("200")))).toBe(true)
  })

  it("is described in the 40 characters that the gateway takes", () => {
    const body = movementBody(transaction({ reference: "1".repeat(60) }), asked(sek("1")), 0n)
    expect(body).toMatchObject({
      transaction: { description: `Capture of ${"1".repeat(29)}`, amount: 100 },
    })
  })
})
