import { Money } from "../money"
import { movementLines } from "./movement-lines"
import { readOrder } from "./order"
import type { Fields } from "./reading"
import { ORDER_ID, paid, sek } from "./testing/account"
import { answerOf } from "./testing/fixtures"

const order = (changes: Fields = {}) =>
  readOrder(answerOf("om-get-captured", changes), ORDER_ID, paid())
const whole = order()
const [mug, tea] = whole.lines

const mugOf = (quantity: number, total_amount: number) => ({
  reference: "MUG-BLUE-035",
  quantity,
  total_amount,
})

/** What is sent for lines of the shop's that are worth the amount. */
function linesFor(lines: (Fields & { total_amount: number })[], of = whole) {
  const minor = lines.reduce((sum, { total_amount }) => sum + total_amount, 0)
  return movementLines(of, Money.ofMinor(minor, "SEK"), { lines }, false)
}

describe("a line of the shop's", () => {
  test("has price, discount, name, type and tax of the order's with its reference", () => {
    const given = { reference: "TEA-ASSAM-100", quantity: 2, total_amount: 16000 }
    expect(linesFor([given])).toEqual([tea])
    const wrapping = { reference: "GIFTWRAP", quantity: 1, total_amount: 2500 }
    expect(linesFor([wrapping])).toMatchObject([{ type: "surcharge", name: "Gift wrapping" }])
  })

  test("keeps what the shop says itself", () => {
    const given = {
      reference: "TEA-ASSAM-100",
      type: "digital",
      name: "Voucher for tea",
      quantity: 1,
      total_amount: 8450,
      tax_rate: 2500,
    }
    expect(linesFor([given])).toEqual([{ ...given, unit_price: 8450, total_tax_amount: 1690 }])
  })

  test("that the order has not is goods under its reference, without tax", () => {
    expect(linesFor([{ reference: "NEW", quantity: 1, total_amount: 100 }])).toEqual([
      {
        type: "physical",
        reference: "NEW",
        name: "NEW",
        quantity: 1,
        unit_price: 100,
        total_amount: 100,
        tax_rate: 0,
        total_tax_amount: 0,
      },
    ])
  })

  test("without a reference is a fee, never the order's line that has none either", () => {
    const { reference: _none, ...nameless } = tea
    const fee = { type: "return_fee", quantity: 1, total_amount: -3900 }
    const returned = { reference: "MUG-BLUE-035", quantity: 1, total_amount: 12900 }
    const lines = linesFor([returned, fee], order({ order_lines: [nameless, mug] }))
    expect(lines?.[1]).toEqual({
      ...fee,
      name: "Return fee",
      unit_price: -3900,
      tax_rate: 0,
      total_tax_amount: 0,
    })
  })

  test.each([
    ["as much as", 2, 25800, 12900, 0],
    ["less than", 2, 20000, 12900, 5800],
    ["nothing of", 3, 0, 12900, 38700],
    ["more than", 2, 25901, 12951, 1],
    ["the reverse of", 2, -3901, -1950, 1],
  ])(
    "that is worth %s the order's price adds up by its discount",
    (_what, quantity, total_amount, unit_price, discount) => {
      const type = total_amount < 0 ? "discount" : "physical"
      const [line] = linesFor([{ ...mugOf(quantity, total_amount), type }]) ?? []
      expect(line).toMatchObject({ quantity, unit_price, total_amount, tax_rate: 2500 })
      expect(line.total_discount_amount ?? 0).toBe(discount)
    }
  )

  test.each([[undefined], [null], ["12900"], [129.5]])(
    "has a price of its own where the order's is %p",
    (unit_price) => {
      const of = order({ order_lines: [{ ...mug, unit_price }] })
      const prices = [mugOf(1, 0), mugOf(3, 10000)].map((line) => linesFor([line], of)?.[0])
      expect(prices).toMatchObject([
        { unit_price: 0, total_amount: 0 },
        { unit_price: 3334, total_discount_amount: 2, total_amount: 10000 },
      ])
      expect(prices[0]).not.toHaveProperty("total_discount_amount")
    }
  )
})

describe("all at once", () => {
  test("repeats the order's lines, and nothing of them that is not asked for", () => {
    const further = { ...mug, image_url: "https://shop.example.test/mug.png", total_amount: 62100 }
    const of = order({ order_lines: [further] })
    const { image_url: _not, ...wanted } = further
    expect(movementLines(of, sek("621"), null, true)).toEqual([wanted])
  })

  test("repeats the order's lines where those of the shop are worth something else", () => {
    const details = { lines: [mugOf(1, 12900)] }
    expect(movementLines(whole, sek("621"), details, true)).toEqual(whole.lines)
    expect(movementLines(whole, sek("621"), details, false)).toBeNull()
  })

  test.each([
    ["text", [{ ...mug, total_amount: "62100" }]],
    [
      "missing",
      [
        { ...mug, total_amount: 62100 },
        { ...tea, total_amount: undefined },
      ],
    ],
    [
      "no whole number",
      [
        { ...mug, total_amount: 38700.5 },
        { ...tea, total_amount: 23399.5 },
      ],
    ],
  ])("is the amount alone where the worth of a line is %s", (_what, order_lines) => {
    expect(movementLines(order({ order_lines }), sek("621"), null, true)).toBeNull()
  })
})

test.each([true, false])("an empty list is never sent (all of it: %s)", (isWhole) => {
  expect(movementLines(order({ order_lines: [] }), sek("0"), null, isWhole)).toBeNull()
})
