import fc from "fast-check"
import type { CartFacts, CartLine } from "../contract"
import { Money } from "../money"
import type { OrderItem } from "./order-item"
import { orderItemsOf } from "./order-items"
import { isTaxOf } from "./tax"
import { REFERENCE, cart, sek } from "./testing/account"
import { fixture } from "./testing/fixtures"

const itemsOf = (changes: Partial<CartFacts> | null, total = "572") =>
  orderItemsOf(changes && { ...cart(), ...changes }, sek(total), REFERENCE).items
const one = (changes: Partial<CartLine>, total = "387") =>
  itemsOf({ lines: [{ ...cart().lines[0], ...changes }] }, total)
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

describe("order items", () => {
  test("are the contract's for its cart, zero discounts left out", () => {
    const { order_items, order_tax_amount } = fixture("ipp-create-session").request.body as {
      order_items: OrderItem[]
      order_tax_amount: number
    }
    const wanted = order_items.map(({ total_discount_amount, type, ...item }) => ({
      ...item,
      // The cart does not say that wrapping is a surcharge.
      type: type === "surcharge" ? "physical" : type,
      ...(total_discount_amount ? { total_discount_amount } : {}),
    }))
    const { items, tax } = orderItemsOf(cart(), sek("572"), REFERENCE)
    expect(items).toEqual(wanted)
    expect(tax).toBe(order_tax_amount)
  })

  test("an odd unit price is rounded up and the difference is a discount", () => {
    expect(one({ total: "100", tax_total: "20" }, "100")).toMatchObject([
      { quantity: 3, unit_price: 3334, total_discount_amount: 2, total_amount: 10000 },
    ])
  })

  test("prices are those before discounts", () => {
    expect(one({ total: "300", original_total: "387", tax_total: "60" }, "300")).toMatchObject([
      { unit_price: 12900, total_discount_amount: 8700, total_amount: 30000, tax_rate: 2500 },
    ])
    expect(one({ total: "300", original_total: "200", tax_total: "60" }, "300")).toMatchObject([
      { unit_price: 10000, total_amount: 30000 },
    ])
  })

  test.each([
    [1.5, "1.5 x Stoneware mug, blue"],
    [0, "0 x Stoneware mug, blue"],
    [-2, "-2 x Stoneware mug, blue"],
    [2_000_000, "2000000 x Stoneware mug, blue"],
  ])("%d pieces are one, with the number in the name", (quantity, name) => {
    expect(one({ quantity })).toMatchObject([{ quantity: 1, unit_price: 38700, name }])
  })

  test("a million pieces are still counted", () => {
    expect(one({ quantity: 1_000_000, total: "10000" }, "10000")).toMatchObject([
      { quantity: 1_000_000, unit_price: 1, total_amount: 1_000_000, name: "Stoneware mug, blue" },
    ])
  })

  test.each([
    ["572.03", "surcharge", 3],
    ["571.97", "discount", -3],
  ])("to pay %s: one more item for the rest", (total, type, minor) => {
    const items = itemsOf({}, total)
    expect(items).toHaveLength(4)
    expect(items[3]).toMatchObject({
      type,
      name: "Rounding",
      unit_price: minor,
      total_amount: minor,
      tax_rate: 0,
      total_tax_amount: 0,
    })
  })

  test("a larger rest, such as what is still to be paid of an order, is one item", () => {
    const items = itemsOf({}, "100")
    expect(items).toEqual([
      {
        type: "physical",
        reference: REFERENCE,
        name: `Payment ${REFERENCE}`,
        quantity: 1,
        unit_price: 10000,
        total_amount: 10000,
        // The rate that the cart has as a whole: 99.54 in 572.00.
        tax_rate: 2107,
        total_tax_amount: 1740,
      },
    ])
  })

  test.each([
    ["no cart", null],
    ["an empty one", { lines: [] }],
    ["one in another currency", { currency_code: "eur" }],
    ["one with an amount that is none", { lines: [{ ...cart().lines[0], total: "1e3x" }] }],
  ])("%s is one item without tax", (_what, changes) => {
    expect(itemsOf(changes)).toMatchObject([
      { name: `Payment ${REFERENCE}`, total_amount: 57200, tax_rate: 0, total_tax_amount: 0 },
    ])
  })

  test("the list is never empty, not even for nothing", () => {
    expect(itemsOf({ lines: [] }, "0")).toHaveLength(1)
  })

  test("a cart that was not read as it should be is an error, not one item", () => {
    expect(() => one({ title: undefined as never })).toThrow(TypeError)
  })

  test.each([
    ["a thousand lines are told", 1000, "1000", 1000],
    ["one more is too many", 1001, "1001", 1],
    ["a thousand with a rest are too many", 1000, "1000.01", 1],
  ])("%s", (_what, count, total, items) => {
    const lines = Array(count).fill({ ...cart().lines[0], total: "1", tax_total: "0.2" })
    expect(itemsOf({ lines }, total)).toHaveLength(items)
  })

  const linesOf = (changes: Partial<CartLine>[]) => ({
    lines: changes.map((each) => ({ ...cart().lines[0], quantity: 2, tax_total: "0", ...each })),
  })

  test.each([
    ["the highest that Kustom takes", [{ total: "2000000" }], "2000000"],
    ["the lowest", [{ total: "-2000000" }, { total: "2000000" }, { total: "1" }], "1"],
    ["the highest before discounts", [{ total: "1", original_total: "2000000" }], "1"],
  ])("a cart with a line of %s is told", (_what, lines, total) => {
    expect(itemsOf(linesOf(lines), total)).toHaveLength(lines.length)
  })

  test.each([
    ["more than Kustom takes", [{ total: "2000000.01" }, { total: "-1" }], "1999999.01"],
    ["more before discounts", [{ total: "1", original_total: "2000000.02" }, { total: "1" }], "2"],
    [
      "less than Kustom takes",
      [{ total: "-2000000.01" }, { total: "1500000" }, { total: "600000" }],
      "99999.99",
    ],
  ])("a cart with a line of %s is one item", (_what, lines, total) => {
    expect(itemsOf(linesOf(lines), total)).toMatchObject([{ name: `Payment ${REFERENCE}` }])
  })

  test("shipping is a fee; free from the start it is left out, discounted to nothing it is not", () => {
    const fee = { id: "ship", title: "", quantity: 1, total: "0", tax_total: "0" }
    const shipping = [
      { ...fee, total: "49", tax_total: "9.8", tax_rate: "25" },
      fee,
      { ...fee, original_total: "30" },
    ]
    expect(itemsOf({ shipping }, "621").slice(3)).toMatchObject([
      { type: "shipping_fee", name: "Shipping", total_amount: 4900, tax_rate: 2500 },
      { type: "shipping_fee", unit_price: 3000, total_discount_amount: 3000, total_amount: 0 },
    ])
  })

  test("a gift stays on the list", () => {
    const gift = { ...cart().lines[0], total: "0", original_total: "387", tax_total: "0" }
    const items = itemsOf({ lines: [...cart().lines, gift] })
    expect(items).toHaveLength(4)
    expect(items[3]).toMatchObject({
      name: "Stoneware mug, blue",
      quantity: 3,
      unit_price: 12900,
      total_discount_amount: 38700,
      total_amount: 0,
    })
  })

  test("a negative line is a discount with negative tax", () => {
    const voucher = { ...cart().lines[0], quantity: 1, total: "-25", tax_total: "-5" }
    expect(itemsOf({ lines: [...cart().lines, voucher] }, "547")[3]).toMatchObject({
      type: "discount",
      unit_price: -2500,
      total_amount: -2500,
      tax_rate: 2500,
      total_tax_amount: -500,
    })
  })

  test("a negative line has no price before, whatever the cart says of one", () => {
    const voucher = { ...cart().lines[0], total: "-25", original_total: "10", tax_total: "-5" }
    const item = itemsOf({ lines: [...cart().lines, voucher] }, "547")[3]
    expect(item).toMatchObject({ type: "discount", quantity: 1, unit_price: -2500 })
    expect(item).not.toHaveProperty("total_discount_amount")
  })

  test("a line without an article number is known by its id", () => {
    expect(one({ sku: undefined })).toMatchObject([{ reference: "cali_1" }])
  })

  test("names and references fit", () => {
    const [item] = one({ sku: `${"S".repeat(63)}\u{1f600}`, title: `\u0000${"t".repeat(300)}` })
    expect(item.reference).toBe("S".repeat(63))
    expect(item.name).toBe("t".repeat(255))
    expect(one({ sku: "", id: "\n", title: " " })).toMatchObject([
      { reference: "item", name: "Item" },
    ])
  })

  test("any cart sums exactly, and every item follows the rules", () => {
    const line = fc.record({
      id: fc.string(),
      title: fc.string(),
      quantity: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0.5, 2.25)),
      total: fc.integer({ min: -500, max: 500_000 }),
      off: fc.integer({ min: 0, max: 5000 }),
      percent: fc.constantFrom(0, 6, 7.775, 12, 25),
    })
    const facts = fc.array(line, { maxLength: 8 })
    fc.assert(
      fc.property(facts, fc.integer({ min: -9, max: 9 }), (lines, rest) => {
        const whole = sum(lines.map(({ total }) => total)) + rest
        fc.pre(whole > 0)
        const told = lines.map(({ total, off, percent, ...facts }) => ({
          ...facts,
          total: String(total / 100),
          original_total: String((total + off) / 100),
          tax_total: String(((total / 100) * percent) / (100 + percent)),
          tax_rate: String(percent),
        }))
        const amount = Money.ofMinor(whole, "SEK")
        const { items, tax } = orderItemsOf({ ...cart(), lines: told }, amount, REFERENCE)
        expect(sum(items.map((item) => item.total_amount))).toBe(whole)
        expect(sum(items.map((item) => item.total_tax_amount))).toBe(tax)
        for (const item of items) {
          const { unit_price, quantity, total_discount_amount: discount = 0 } = item
          expect(unit_price * quantity - discount).toBe(item.total_amount)
          expect(discount).toBeGreaterThanOrEqual(0)
          expect(Number.isInteger(quantity) && quantity > 0).toBe(true)
          expect(item.tax_rate).toBeGreaterThanOrEqual(0)
          expect(item.tax_rate).toBeLessThanOrEqual(10_000)
          expect(isTaxOf(item.total_tax_amount, item.total_amount, item.tax_rate)).toBe(true)
          expect(item.name.length).toBeGreaterThan(0)
          expect(item.reference?.length).toBeGreaterThan(0)
        }
      })
    )
  })
})
