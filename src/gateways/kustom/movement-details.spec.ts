import { detailLines, movementDetails } from "./movement-details"

const line = { reference: "MUG-BLUE-035", quantity: 1, total_amount: 12900 }
const check = (given: unknown) => movementDetails.safeParse({ lines: [given] })

describe("lines that the shop gives for a capture or refund", () => {
  test.each([
    ["goods for nothing", { ...line, total_amount: 0 }],
    ["a shipping fee", { ...line, type: "shipping_fee" }],
    ["a surcharge", { ...line, type: "surcharge" }],
    ["a discount", { ...line, type: "discount", total_amount: -100 }],
    ["a return fee", { type: "return_fee", quantity: 1, total_amount: -3900 }],
  ])("may be %s", (_what, given) => {
    expect(check(given).data).toEqual({ lines: [given] })
    expect(detailLines({ lines: [given] })).toEqual([given])
  })

  test.each([
    [
      "goods without a reference",
      { ...line, type: "physical", reference: undefined },
      "reference",
      "reference is missing: the one of the order's line",
    ],
    [
      "a line of no type without a reference",
      { ...line, reference: undefined },
      "reference",
      "reference is missing: the one of the order's line",
    ],
    [
      "a type of tomorrow",
      { ...line, type: "gift" },
      "type",
      "type must be one of Kustom's, such as physical, shipping_fee or return_fee",
    ],
    ["half a piece", { ...line, quantity: 0.5 }, "quantity", "quantity must be a whole number"],
    [
      "a part of a cent",
      { ...line, total_amount: 0.5 },
      "total_amount",
      "total_amount is in minor units, such as 12900 for 129.00",
    ],
    [
      "goods below zero",
      { ...line, type: "physical", total_amount: -1 },
      "total_amount",
      "only a discount or a return_fee may be negative",
    ],
    [
      "a line of no type below zero",
      { ...line, total_amount: -1 },
      "total_amount",
      "only a discount or a return_fee may be negative",
    ],
  ])("are refused with what to mend: %s", (_what, given, field, message) => {
    const issues = check(given).error?.issues
    expect(issues).toMatchObject([{ path: ["lines", 0, field], message }])
    expect(detailLines({ lines: [line, given] })).toEqual([])
  })

  test.each([
    [undefined, "lines is a list of { reference, quantity, total_amount }"],
    [[], "lines is empty"],
    [Array(1001).fill(line), "lines holds at most 1000 entries"],
  ])("are a list of 1 to 1000", (lines, message) => {
    expect(movementDetails.safeParse({ lines }).error?.issues).toMatchObject([{ message }])
  })

  test("are without blanks around names", () => {
    const given = { ...line, reference: " MUG-BLUE-035 ", name: " Mug " }
    expect(detailLines({ lines: [given] })).toEqual([{ ...line, name: "Mug" }])
  })

  test.each([[null], [{}], [{ lines: [] }]])("are none in %j", (given) => {
    expect(detailLines(given)).toEqual([])
  })
})
