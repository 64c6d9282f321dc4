import fc from "fast-check"
import errors from "./fixtures/errors.json"
import {
  categoryOf,
  defaultSuccessWords,
  isOtherFamily,
  kindOf,
  meaningOf,
  stateOf,
} from "./status"

const meaning = (word: string) => meaningOf(word, defaultSuccessWords)

describe("payment status words", () => {
  test.each([
    ["PENDING PROCESSING INITIATED AUTHORIZED", "pending", "pending"],
    ["SUCCESS APPROVED PAID CAPTURED SETTLED COMPLETED", "captured", "captured"],
    ["FAILED DECLINED REJECTED ERROR", "declined", "declined"],
    ["CANCELLED CANCELED", "cancelled", "cancelled"],
    ["EXPIRED TIMEOUT", "expired", "expired"],
    ["VOIDED", "voided", "cancelled"],
    ["REFUNDED", "refunded", "captured"],
    ["PARTIALLY_REFUNDED REFUND_PENDING", "partly_refunded", "captured"],
  ])("%s mean %s", (words, wanted, state) => {
    for (const word of words.split(" ")) {
      expect([word, meaning(word)]).toEqual([word, wanted])
      expect(meaning(` ${word.toLowerCase()}\n`)).toBe(wanted)
    }
    expect(stateOf[wanted as keyof typeof stateOf]).toBe(state)
  })

  test.each(["UNSUCCESSFUL", "SUCCESSFUL", "SUCCESS!", "NOT PAID", "PAID_OUT", "", "__proto__"])(
    "%j is unknown: the whole word decides",
    (word) => {
      expect(meaning(word)).toBeNull()
    }
  )

  test("no other text means paid", () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const known = defaultSuccessWords.includes(word.trim().toUpperCase())
        expect(meaning(word) === "captured").toBe(known)
      })
    )
  })

  test("the paid family is what the option says", () => {
    expect(meaningOf("ok", ["OK"])).toBe("captured")
    expect(meaningOf("SUCCESS", ["OK"])).toBeNull()
    expect(meaningOf("FAILED", ["FAILED"])).toBe("declined")
    expect(isOtherFamily(" failed")).toBe(true)
    expect(isOtherFamily("OK")).toBe(false)
  })
})

describe("status codes of answers", () => {
  const wantedOf = ({ status_code, category }: (typeof errors.rows)[number]) =>
    status_code === "RATE_LIMITED" ? "rate_limited" : category

  test.each(errors.rows)("$status_code", (row) => {
    expect(categoryOf(row.status_code, row.http)).toBe(wantedOf(row))
    expect(categoryOf(row.status_code.toLowerCase(), row.http)).toBe(wantedOf(row))
  })

  test.each(errors.rows.filter(({ category }) => !category.startsWith("ok")))(
    "$status_code decides, whatever the HTTP status",
    (row) => {
      for (const http of [200, 400, 401, 500]) {
        expect(categoryOf(row.status_code, http)).toBe(wantedOf(row))
      }
    }
  )

  test("become these kinds of error", () => {
    expect(kindOf).toEqual({
      invalid_request: "invalid",
      duplicate: "conflict",
      unsupported: "unsupported",
      configuration: "unauthorized",
      not_found: "not_found",
      declined: "declined",
      rate_limited: "rate_limited",
    })
  })

  test.each([
    ["BRAND_NEW", 200, "temporary"],
    ["BRAND_NEW", 302, "temporary"],
    ["BRAND_NEW", 400, "invalid_request"],
    ["BRAND_NEW", 404, "invalid_request"],
    ["BRAND_NEW", 408, "temporary"],
    ["BRAND_NEW", 429, "rate_limited"],
    ["BRAND_NEW", 500, "temporary"],
    [null, 200, "temporary"],
    [null, 401, "configuration"],
    [null, 403, "configuration"],
  ])("unknown code %s with HTTP %d is %s, never success", (code, http, wanted) => {
    expect(categoryOf(code, http)).toBe(wanted)
  })

  test.each([
    ["SUCCESS", 500, "temporary"],
    ["PENDING", 502, "temporary"],
    ["SUCCESS", 300, "temporary"],
    ["SUCCESS", 302, "temporary"],
    ["SUCCESS", 400, "invalid_request"],
  ])("%s with HTTP %d contradicts itself: %s", (code, http, wanted) => {
    expect(categoryOf(code, http)).toBe(wanted)
  })
})
