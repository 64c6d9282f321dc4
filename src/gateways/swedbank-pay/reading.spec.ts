import { textOf } from "../answer-values"
import { Money } from "../money"
import { field, isOrderId, minorOf, numberText, problemWord } from "./reading"

describe("reading answers", () => {
  test.each([
    [{ paymentOrder: 1 }, 1],
    [{ paymentorder: 2 }, 2],
    [{ PAYMENTORDER: 3 }, 3],
    [{ paymentorder: 2, paymentOrder: 1 }, 1],
    [Object.create({ paymentOrder: 4 }), undefined],
    [{}, undefined],
  ])("%j, names in any case", (record, wanted) => {
    expect(field(record, "paymentOrder")).toBe(wanted)
  })

  test("no name reaches the prototype", () => {
    expect(field({}, "constructor")).toBeUndefined()
    expect(field({}, "__proto__")).toBeUndefined()
  })

  test.each([
    [40171220415, "40171220415"],
    ["40171220415", "40171220415"],
    [0, "0"],
    [["40171220415"], null],
    [2 ** 53, null],
    [1.5, null],
    [-1, null],
    ["1e3", null],
    ["", null],
    [null, null],
    [{}, null],
  ])("number %j is %s", (value, wanted) => {
    expect(numberText(value)).toBe(wanted)
  })

  test.each([
    ["/psp/paymentorders/3d7b9a52-6c14", true],
    ["/psp/paymentorders/a/b", false],
    ["/psp/paymentorders/a?b", false],
    ["/psp/paymentorders/../x", false],
    ["/psp/paymentorders/a\n", false],
    ["https://api.payex.com/psp/paymentorders/a", false],
    ["//evil.example/psp/paymentorders/a", false],
    [`/psp/paymentorders/${"a".repeat(109)}`, true],
    [`/psp/paymentorders/${"a".repeat(110)}`, false],
    [["/psp/paymentorders/3d7b9a52-6c14"], false],
    [7, false],
  ])("%s is an order id: %s", (value, wanted) => {
    expect(isOrderId(value)).toBe(wanted)
  })

  test.each([
    [64900, "649.00"],
    [0, "0.00"],
    [undefined, null],
    [null, null],
    [1.5, "unusable"],
    [-1, "unusable"],
    [2 ** 53, "unusable"],
    ["64900", "unusable"],
    [NaN, "unusable"],
  ])("amount %p is %s", (value, wanted) => {
    const amount = minorOf(value, "SEK")
    expect(typeof amount === "object" ? (amount?.toDecimal() ?? null) : amount).toBe(wanted)
  })

  test("an amount of no currency is unusable", () => {
    expect(minorOf(1, "QQQ")).toBe("unusable")
  })

  test("a fault of ours is shown, not called an unusable amount", () => {
    const ofMinor = jest.spyOn(Money, "ofMinor").mockImplementation(() => {
      throw new TypeError("broken")
    })
    expect(() => minorOf(1, "SEK")).toThrow("broken")
    ofMinor.mockRestore()
  })

  test.each([
    ["https://api.payex.com/psp/errordetail/creditcard/BadRequest", "badrequest"],
    ["https://api.payex.com/psp/errordetail/notfound/", "notfound"],
    ["https://api.payex.com/psp/errordetail/notfound//", "notfound"],
    ["InputError", "inputerror"],
    ["", null],
    ["https://x/<script>", null],
    ["https://x/<b>badrequest", null],
    ["https://x/badrequest<b>", null],
    [7, "7"],
    [null, null],
  ])("problem type %s is %s", (type, wanted) => {
    expect(problemWord(type)).toBe(wanted)
  })

  test("text is printable and short", () => {
    expect(textOf(" a\u0000b\n", 3)).toBe("a b")
    expect(textOf({})).toBeNull()
  })
})
